package io.dynabind.test;

import io.dynabind.test.internal.fault.Course;
import io.dynabind.test.internal.http.HttpCall;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/**
 * Does harm on purpose, beneath the AWS client: requests and answers are lost, reset, damaged or
 * late, and the service is throttled, busy or broken. It knows what the server really applied.
 *
 * <pre>{@code
 * FaultClient faults = new FaultClient();
 * DynamoDbClient client = DynamoDbClient.builder()
 *     .httpClient(faults.wrap(Apache5HttpClient.create()))
 *     .build();
 * faults.loseAnswer("PutItem", 1);
 * Outcome<Order> outcome = table.attempt().insert(order);      // Applied or Unknown, never Rejected
 * faults.applied("PutItem");                                   // 1
 * }</pre>
 *
 * <p>What happens to a request is said by the script of its action, which {@link #fault} and its
 * like write, and when that is at its end by the {@linkplain #plan plan}. The faults of one fault
 * client may be met by clients that block and clients that do not. Retries of the AWS client are
 * requests of their own. The choices that some faults make, such as which part of a batch is left
 * unprocessed, are seeded. Thread-safe.
 *
 * @see Fault
 * @see FaultPlan
 */
public final class FaultClient {

  private static final long SEED = 42;

  private final Effects effects;
  private final Exchanges exchanges = new Exchanges();
  private final Script<Fault> script = new Script<>();
  private final Script<Hold> holdsBefore = new Script<>();
  private final Script<Hold> holdsAfter = new Script<>();
  private final AtomicLong count = new AtomicLong();
  private volatile FaultPlan plan = FaultPlan.none();

  /** Makes a client that does no harm yet. */
  public FaultClient() {
    this(SEED);
  }

  /**
   * Makes a client that does no harm yet.
   *
   * @param seed of the choices that faults make
   */
  public FaultClient(long seed) {
    effects = new Effects(seed);
  }

  /**
   * Wraps an HTTP client that blocks.
   *
   * @param client the client that really sends; closed with the wrapper
   * @return a client under these faults
   */
  public SdkHttpClient wrap(SdkHttpClient client) {
    return new SyncFaults(client, this::meet);
  }

  /**
   * Wraps an HTTP client that does not block.
   *
   * @param client the client that really sends; closed with the wrapper
   * @return a client under these faults
   */
  public SdkAsyncHttpClient wrap(SdkAsyncHttpClient client) {
    return new AsyncFaults(client, this::meet);
  }

  /**
   * Lets the next requests of an action, behind those that are scripted already, meet a fault.
   *
   * @param action the DynamoDB action, such as {@code UpdateItem}
   * @param fault what happens to them
   * @param times how many requests, 1 or more
   * @return this
   * @throws IllegalArgumentException if the fault does not {@linkplain Fault#fits fit} the action
   */
  public FaultClient fault(String action, Fault fault, int times) {
    requireFit(fault, action);
    for (int i = 0; i < times; i++) {
      script.add(action, fault);
    }
    return this;
  }

  static void requireFit(Fault fault, String action) {
    if (!fault.fits(action)) {
      throw new IllegalArgumentException(fault + " does not happen to " + action);
    }
  }

  /**
   * Loses the next requests of an action before they are sent.
   *
   * @param action the DynamoDB action, such as {@code UpdateItem}
   * @param times how many requests, 1 or more
   * @return this
   */
  public FaultClient loseRequest(String action, int times) {
    return fault(action, Fault.REQUEST_LOST, times);
  }

  /**
   * Lets the server work and loses its next answers to an action.
   *
   * @param action the DynamoDB action, such as {@code UpdateItem}
   * @param times how many answers, 1 or more
   * @return this
   */
  public FaultClient loseAnswer(String action, int times) {
    return fault(action, Fault.ANSWER_LOST, times);
  }

  /**
   * Leaves the next requests of an action alone, to reach later ones.
   *
   * @param action the DynamoDB action, such as {@code UpdateItem}
   * @param times how many requests, 1 or more
   * @return this
   */
  public FaultClient pass(String action, int times) {
    return fault(action, Fault.NONE, times);
  }

  /**
   * Breaks writes at random from now on, half of them before and half after they were applied.
   *
   * @param seed makes the run repeatable, as far as the order of requests is
   * @param rate the share of writes that break, from 0 to 1
   * @return this
   */
  public FaultClient random(long seed, double rate) {
    return plan(FaultPlan.random(seed, rate));
  }

  /**
   * Sets the plan for requests that are not scripted; it replaces an earlier one.
   *
   * @param newPlan asked once about each of these requests
   * @return this
   */
  public FaultClient plan(FaultPlan newPlan) {
    plan = newPlan;
    return this;
  }

  /**
   * Holds the next request of an action before the server sees it. Requests with a fault that never
   * reaches the server are held too.
   *
   * @param action the DynamoDB action, such as {@code UpdateItem}
   * @return tells when it is there, and lets it go
   */
  public Hold holdRequest(String action) {
    Hold hold = new Hold();
    holdsBefore.add(action, hold);
    return hold;
  }

  /**
   * Holds the answer to the next request of an action, when the server has done its work.
   *
   * @param action the DynamoDB action, such as {@code UpdateItem}
   * @return tells when it is there, and lets it go
   */
  public Hold holdAnswer(String action) {
    Hold hold = new Hold();
    holdsAfter.add(action, hold);
    return hold;
  }

  private Meeting meet(HttpCall call) {
    long number = count.incrementAndGet();
    String action = call.action();
    HttpCall restored = effects.pages().restore(call);
    Fault scripted = script.next(action);
    Fault fault = scripted != null ? scripted : plan.next(action, call.text());
    requireFit(fault, action);
    Course course = effects.of(fault).on(restored);
    return new Meeting(
        number,
        call,
        fault,
        course,
        holdsBefore.next(action),
        holdsAfter.next(action),
        exchanges::record);
  }

  /**
   * All requests so far, or the latest that are {@linkplain #remember remembered}, in the order in
   * which they ended.
   *
   * @return the exchanges
   */
  public List<Exchange> exchanges() {
    return exchanges.all();
  }

  /**
   * Keeps but the latest exchanges from now on; without this all are kept.
   *
   * @param most how many, 0 or more
   * @return this
   */
  public FaultClient remember(int most) {
    exchanges.remember(most);
    return this;
  }

  /**
   * Tells a checker of each exchange from now on, before its caller is told anything, in the thread
   * that ends it.
   *
   * @param observer must be thread-safe if clients are used by several threads
   * @return this
   */
  public FaultClient observe(Consumer<? super Exchange> observer) {
    exchanges.observe(observer);
    return this;
  }

  /**
   * How many requests of an action the server really carried out, among the exchanges that are
   * remembered.
   *
   * @param action the DynamoDB action, such as {@code PutItem}
   * @return the number of answers of success, whether they arrived or not
   */
  public long applied(String action) {
    return exchanges().stream().filter(e -> e.action().equals(action) && e.isApplied()).count();
  }

  /** Ends all faults and forgets all exchanges and holds; observers stay. */
  public void clear() {
    script.clear();
    holdsBefore.clear();
    holdsAfter.clear();
    plan = FaultPlan.none();
    exchanges.clear();
    effects.pages().clear();
  }
}
