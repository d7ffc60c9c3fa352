package io.dynabind.table;

import static io.dynabind.expression.Expressions.attribute;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.ReadException;
import io.dynabind.outcome.Unknown;
import io.dynabind.table.Gate.End;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/**
 * Calls that are interrupted while they wait for the answer, over a pool of two real connections:
 * more of them than there are connections, and all connections and threads are free afterwards.
 */
final class InterruptedConnectionsTest {

  private static final int CONNECTIONS = 2;
  private static final int TIMES = 2 * CONNECTIONS + 1;

  @Table("notes")
  record Note(@HashKey String id, long number) {}

  @Table("accounts")
  record Account(@HashKey String id, @Version @Nullable Long version) {}

  /** What waits. */
  enum Call {
    PUT {
      @Override
      Object on(Dynabind dynabind) {
        return dynabind.table(Note.class).attempt().put(new Note("a", 1));
      }
    },
    INCREMENT {
      @Override
      Object on(Dynabind dynabind) {
        return dynabind
            .table(Note.class)
            .updateByKey("a")
            .increment(attribute("number"), 1)
            .orCreate()
            .attempt();
      }
    },
    TRANSACTION {
      @Override
      Object on(Dynabind dynabind) {
        EntityTable<Note> notes = dynabind.table(Note.class);
        return dynabind
            .transactWrite()
            .put(notes, new Note("a", 1))
            .put(notes, new Note("b", 1))
            .attempt()
            .outcome();
      }
    },
    BATCH {
      @Override
      Object on(Dynabind dynabind) {
        EntityTable<Note> notes = dynabind.table(Note.class);
        List<Note> both = List.of(new Note("a", 1), new Note("b", 1));
        return dynabind.batchWrite().putAll(notes, both).attempt().entries().get(1).outcome();
      }
    },
    CONDITIONAL_BATCH {
      @Override
      Object on(Dynabind dynabind) {
        EntityTable<Account> accounts = dynabind.table(Account.class);
        return dynabind
            .batchWrite()
            .put(accounts, new Account("a", null))
            .conditionally()
            .attempt()
            .entries()
            .get(0)
            .outcome();
      }
    },
    GET {
      @Override
      Object on(Dynabind dynabind) {
        return dynabind.table(Note.class).getConsistently("a");
      }
    },
    QUERY {
      @Override
      Object on(Dynabind dynabind) {
        return dynabind.table(Note.class).query("a").list();
      }
    },
    SCAN {
      @Override
      Object on(Dynabind dynabind) {
        return dynabind.table(Note.class).scan().stream().toList();
      }
    },
    GET_ALL {
      @Override
      Object on(Dynabind dynabind) {
        return dynabind.table(Note.class).getAll(List.of("a", "b"));
      }
    },
    READ_TRANSACTION {
      @Override
      Object on(Dynabind dynabind) {
        EntityTable<Note> notes = dynabind.table(Note.class);
        return dynabind.transactGet().get(notes, "a").get(notes, "b").execute().found(notes);
      }
    };

    abstract Object on(Dynabind dynabind);

    boolean isRead() {
      return ordinal() >= GET.ordinal();
    }
  }

  private final Gate gate = new Gate();
  private Set<Thread> before;
  private SdkHttpClient http;
  private Dynabind dynabind;

  @BeforeEach
  void connect() {
    before = new HashSet<>(Thread.getAllStackTraces().keySet());
    http =
        Apache5HttpClient.builder()
            .maxConnections(CONNECTIONS)
            .connectionAcquisitionTimeout(Duration.ofMillis(200))
            .build();
    dynabind =
        Dynabind.builder()
            .endpoint(gate.endpoint())
            .region(gate.memory().region())
            .credentials(gate.memory().credentials())
            .httpClient(http)
            .deadline(Duration.ofMinutes(1))
            .entities(Note.class, Account.class)
            .build();
    dynabind.table(Note.class).create();
    dynabind.table(Account.class).create();
  }

  @AfterEach
  void disconnect() throws InterruptedException {
    gate.guard(false);
    dynabind.close();
    http.close();
    gate.close();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      String name = thread.getName();
      if (!before.contains(thread) && (name.startsWith("dynabind") || name.startsWith("sdk-"))) {
        // Ends soon, or the test never does.
        thread.join();
      }
    }
  }

  /** What a call returned or threw, and whether its thread was interrupted still. */
  private record Ended(Object result, boolean flag) {}

  private Ended interrupted(Callable<Object> call, End end) throws Exception {
    FutureTask<Ended> task =
        new FutureTask<>(
            () -> {
              Object[] result = new Object[1];
              Throwable thrown = catchThrowable(() -> result[0] = call.call());
              boolean flag = Thread.currentThread().isInterrupted();
              return new Ended(thrown == null ? result[0] : thrown, flag);
            });
    gate.guard(true);
    Thread thread = new Thread(task, "caller");
    thread.start();
    String action = gate.arrival();
    assertThat(action).startsWith("DynamoDB_20120810.");
    gate.guard(false);
    thread.interrupt();
    gate.end(end);
    return task.get();
  }

  @ParameterizedTest
  @EnumSource
  void freesItsConnectionWhenTheAnswerIsLost(Call call) throws Exception {
    for (int i = 0; i < TIMES; i++) {
      Ended ended = interrupted(() -> call.on(dynabind), End.LOST);
      assertThat(ended.flag()).isTrue();
      if (call.isRead()) {
        assertThat(ended.result()).isInstanceOf(ReadException.class);
      } else {
        assertThat(ended.result()).isInstanceOf(Unknown.class);
      }
    }
    assertThat(dynabind.table(Note.class).attempt().put(new Note("z", 1)))
        .isInstanceOf(Applied.class);
  }

  /** The answer may be heard or not. */
  @ParameterizedTest
  @EnumSource
  void freesItsConnectionWhenTheAnswerComes(Call call) throws Exception {
    for (int i = 0; i < TIMES; i++) {
      dynabind.table(Account.class).deleteByKey("a");
      Ended ended = interrupted(() -> call.on(dynabind), End.ANSWERED);
      assertThat(ended.flag()).isTrue();
      if (ended.result() instanceof Outcome<?> outcome) {
        assertThat(outcome).isInstanceOfAny(Applied.class, Unknown.class);
      } else if (ended.result() instanceof Throwable thrown) {
        assertThat(call.isRead()).isTrue();
        assertThat(thrown).isInstanceOf(ReadException.class);
      }
    }
    assertThat(dynabind.table(Note.class).attempt().put(new Note("z", 1)))
        .isInstanceOf(Applied.class);
  }

  /** Two connections that nobody gives back are missed. */
  @Test
  void aConnectionThatIsNotFreedIsMissed() throws IOException {
    for (int i = 0; i < CONNECTIONS; i++) {
      hold();
    }
    Outcome<Note> outcome = dynabind.table(Note.class).attempt().put(new Note("z", 1));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            NotApplied.class,
            not -> assertThat(not.reason()).isEqualTo(NotApplied.Reason.NOT_SENT));
  }

  /** Reads no answer and gives no connection back. */
  private void hold() throws IOException {
    SdkHttpFullRequest request =
        SdkHttpFullRequest.builder()
            .uri(gate.endpoint())
            .method(SdkHttpMethod.POST)
            .putHeader("X-Amz-Target", "DynamoDB_20120810.ListTables")
            .build();
    HttpExecuteResponse unread =
        http.prepareRequest(
                HttpExecuteRequest.builder()
                    .request(request)
                    .contentStreamProvider(() -> new ByteArrayInputStream("{}".getBytes(UTF_8)))
                    .build())
            .call();
    assertThat(unread.responseBody()).isPresent();
  }
}
