package io.dynabind.histories;

import io.dynabind.Dynabind;
import io.dynabind.VirtualTime;
import io.dynabind.histories.Event.Told;
import io.dynabind.histories.Event.Word;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultClient;
import io.dynabind.test.FaultPlan;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes histories: clients that work on few keys at once, while requests and answers break. */
final class Histories implements AutoCloseable {

  private static final int CLIENTS = 8;
  private static final int KEYS = 5;
  private static final double FAULTS = 0.2;

  private static final Fault[] KINDS = {
    Fault.REQUEST_LOST,
    Fault.ANSWER_LOST,
    Fault.ANSWER_LOST,
    Fault.ANSWER_RESET,
    Fault.ANSWER_CORRUPTED,
    Fault.SERVER_ERROR,
    Fault.SERVER_ERROR_APPLIED,
    Fault.TABLE_THROTTLED,
    Fault.CONNECTION_REFUSED
  };

  final AtomicInteger faultsMet = new AtomicInteger();
  final Raw raw;
  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private final FaultClient faults = new FaultClient().remember(0);
  private final Dynabind plain;
  private final Dynabind broken;
  private final DynamoDbClient client;
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

  Histories() {
    faults.observe(
        exchange -> {
          if (exchange.fault() != Fault.NONE) {
            faultsMet.incrementAndGet();
          }
        });
    plain = dynabind(false).build();
    broken = new VirtualTime().of(dynabind(true)).build();
    plain.table(Kind.Numbered.class).create();
    plain.table(Kind.Lettered.class).create();
    client =
        DynamoDbClient.builder()
            .endpointOverride(memory.endpoint())
            .region(memory.region())
            .credentialsProvider(memory.credentials())
            .httpClient(faults.wrap(memory.httpClient()))
            .overrideConfiguration(
                o ->
                    o.retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                            .backoffStrategy(BackoffStrategy.retryImmediately())
                            .circuitBreakerEnabled(false)
                            .build()))
            .build();
    raw = new Raw(broken, client, plain.table(Kind.Lettered.class).name());
  }

  private Dynabind.Builder dynabind(boolean breaks) {
    return Dynabind.builder()
        .endpoint(memory.endpoint())
        .region(memory.region())
        .credentials(memory.credentials())
        .httpClient(breaks ? faults.wrap(memory.httpClient()) : memory.httpClient())
        .asyncHttpClient(breaks ? faults.wrap(memory.asyncHttpClient()) : memory.asyncHttpClient())
        .entities(Kind.Numbered.class, Kind.Lettered.class)
        .noRetryBudget();
  }

  /** Numbers start again after a deletion: where there are none, they are as good as texts. */
  Store numbered() {
    return new MappedStore<>(broken, Kind.NUMBERED) {
      @Override
      public Told delete(Page page) {
        return Told.of(Word.NOT_APPLIED);
      }
    };
  }

  Store lettered() {
    return new MappedStore<>(broken, Kind.LETTERED);
  }

  /** One history, on keys of its own. */
  List<Event> run(Store store, String name, long seed) {
    return run(store, name, seed, KEYS, FAULTS);
  }

  /** One in which mistakes show sooner. */
  List<Event> runHot(Store store, String name, long seed) {
    return run(store, name, seed, 1, 2 * FAULTS);
  }

  private List<Event> run(Store store, String name, long seed, int mostKeys, double rate) {
    Random random = new Random(seed);
    int clients = 2 + random.nextInt(CLIENTS - 1);
    int operations = 3 + random.nextInt(4);
    int keys = 1 + random.nextInt(mostKeys);
    faults.plan(FaultPlan.random(seed, rate, KINDS));
    AtomicLong time = new AtomicLong();
    CountDownLatch start = new CountDownLatch(1);
    List<Future<List<Event>>> each = new ArrayList<>();
    for (int c = 0; c < clients; c++) {
      Client one = new Client(store, name, name + "-c" + c, keys, time, new Random(seed + c));
      each.add(
          threads.submit(
              () -> {
                start.await();
                return one.run(operations);
              }));
    }
    start.countDown();
    List<Event> events = new ArrayList<>();
    for (Future<List<Event>> one : each) {
      events.addAll(join(one));
    }
    faults.plan(FaultPlan.none());
    for (int k = 0; k < keys; k++) {
      String key = name + "-k" + k;
      long now = time.incrementAndGet();
      // The last read of all: nothing breaks any more.
      events.add(new Event(key, null, now, time.incrementAndGet(), store.read(key)));
    }
    return events;
  }

  private static <V> V join(Future<V> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.close();
    broken.close();
    plain.close();
  }

  /** One client; used by one thread. */
  private static final class Client {

    private final Store store;
    private final String history;
    private final String name;
    private final int keys;
    private final AtomicLong time;
    private final Random random;
    private final Map<String, Page> known = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private int writes;

    Client(Store store, String history, String name, int keys, AtomicLong time, Random random) {
      this.store = store;
      this.history = history;
      this.name = name;
      this.keys = keys;
      this.time = time;
      this.random = random;
    }

    List<Event> run(int operations) {
      for (int i = 0; i < operations; i++) {
        String key = history + "-k" + random.nextInt(keys);
        switch (random.nextInt(8)) {
          case 0, 1 -> read(key);
          case 2, 3 -> append(key);
          case 4 -> delete(key);
          default -> write(key);
        }
      }
      return events;
    }

    private void read(String key) {
      Told told = record(key, null, () -> store.read(key));
      if (told.word() == Word.READ) {
        known.remove(key);
        if (told.page() != null) {
          known.put(key, told.page());
        }
      }
    }

    private void append(String key) {
      String write = nextWrite();
      record(key, write, () -> store.append(key, write));
    }

    /** Of what is known, which may be long past. */
    private @Nullable Page page(String key) {
      if (!known.containsKey(key) || random.nextInt(3) > 0) {
        read(key);
      }
      return known.get(key);
    }

    private void delete(String key) {
      Page page = page(key);
      if (page != null) {
        record(key, nextWrite(), () -> store.delete(page));
      }
    }

    private void write(String key) {
      Page page = page(key);
      String write = nextWrite();
      if (page == null) {
        Page first = new Page(key, List.of(write), null);
        record(key, write, () -> store.insert(first));
      } else {
        record(key, write, () -> store.put(page.with(write)));
      }
    }

    private String nextWrite() {
      return name + "-" + writes++;
    }

    private Told record(String key, @Nullable String write, Supplier<Told> call) {
      long invoked = time.incrementAndGet();
      Told told = call.get();
      events.add(new Event(key, write, invoked, time.incrementAndGet(), told));
      return told;
    }
  }
}
