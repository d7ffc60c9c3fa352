package io.dynabind.test;

import java.util.List;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/**
 * Breaks connections on purpose, beneath the AWS client: a request is lost before it is sent, or
 * the answer after the server did its work. It knows what the server really applied.
 *
 * <pre>{@code
 * FaultClient faults = new FaultClient();
 * DynamoDbClient client = DynamoDbClient.builder()
 *     .httpClient(faults.wrap(UrlConnectionHttpClient.create()))
 *     .build();
 * faults.loseAnswer("PutItem", 1);
 * Outcome<Order> outcome = table.attempt().insert(order);      // Unknown, or Applied after a retry
 * faults.applied("PutItem");                                   // 1
 * }</pre>
 *
 * <p>The faults of one plan may be met by clients that block and clients that do not. Retries of
 * the AWS client are requests of their own. Thread-safe.
 */
public final class FaultClient {

  private final FaultPlan plan = new FaultPlan();

  /** Makes a client that does no harm yet. */
  public FaultClient() {}

  /**
   * Wraps an HTTP client that blocks.
   *
   * @param client the client that really sends; closed with the wrapper
   * @return a client under the faults of this plan
   */
  public SdkHttpClient wrap(SdkHttpClient client) {
    return new SyncFaults(client, plan);
  }

  /**
   * Wraps an HTTP client that does not block.
   *
   * @param client the client that really sends; closed with the wrapper
   * @return a client under the faults of this plan
   */
  public SdkAsyncHttpClient wrap(SdkAsyncHttpClient client) {
    return new AsyncFaults(client, plan);
  }

  /**
   * Loses the next requests of an action before they are sent.
   *
   * @param action the DynamoDB action, such as {@code UpdateItem}
   * @param times how many requests, 1 or more
   * @return this
   */
  public FaultClient loseRequest(String action, int times) {
    plan.add(action, Fault.REQUEST_LOST, times);
    return this;
  }

  /**
   * Lets the server work and loses its next answers to an action.
   *
   * @param action the DynamoDB action, such as {@code UpdateItem}
   * @param times how many answers, 1 or more
   * @return this
   */
  public FaultClient loseAnswer(String action, int times) {
    plan.add(action, Fault.ANSWER_LOST, times);
    return this;
  }

  /**
   * Leaves the next requests of an action alone, to reach later ones.
   *
   * @param action the DynamoDB action, such as {@code UpdateItem}
   * @param times how many requests, 1 or more
   * @return this
   */
  public FaultClient pass(String action, int times) {
    plan.add(action, Fault.NONE, times);
    return this;
  }

  /**
   * Breaks writes at random from now on, half of them before and half after they were applied.
   *
   * @param seed makes the run repeatable, as far as the order of requests is
   * @param rate the share of writes that break, from 0 to 1
   * @return this
   */
  public FaultClient random(long seed, double rate) {
    plan.random(seed, rate);
    return this;
  }

  /**
   * All requests so far, in the order in which they ended.
   *
   * @return the exchanges
   */
  public List<Exchange> exchanges() {
    return plan.exchanges();
  }

  /**
   * How many requests of an action the server really carried out.
   *
   * @param action the DynamoDB action, such as {@code PutItem}
   * @return the number of answers of success, whether they arrived or not
   */
  public long applied(String action) {
    return exchanges().stream().filter(e -> e.action().equals(action) && e.isApplied()).count();
  }

  /** Ends all faults and forgets all exchanges. */
  public void clear() {
    plan.clear();
  }
}
