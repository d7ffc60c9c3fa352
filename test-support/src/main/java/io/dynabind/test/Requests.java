package io.dynabind.test;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.ExecutionListener;
import io.dynabind.operation.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The requests that were made, so that a test can say what an access pattern costs: how many
 * requests, of which index, and never a scan.
 *
 * <pre>{@code
 * @Test
 * void asksTheIndexOnce(Orders orders, Requests requests) {
 *   orders.findByStatus(PAID);
 *   requests.assertCount(1).assertIndex("byStatus").assertNoScan();
 * }
 * }</pre>
 *
 * <p>Tests with {@link DynamoDbTest} take it as a parameter, and it holds what was asked since the
 * tables were made; elsewhere it is given to the builder as a listener. A request that was sent
 * again counts again. Thread-safe.
 */
public final class Requests implements ExecutionListener {

  private final List<Request> all = new CopyOnWriteArrayList<>();

  /** Makes a record of nothing, to be given to {@code Dynabind.builder().listener(…)}. */
  public Requests() {}

  @Override
  public void attempted(Operation operation, Attempt attempt, Duration time) {
    all.add(Request.of(operation, attempt));
  }

  /**
   * What was asked so far.
   *
   * @return the requests, in the order of their answers
   */
  public List<Request> all() {
    return List.copyOf(all);
  }

  /** Forgets what was asked so far, such as what a test put in before. */
  public void clear() {
    all.clear();
  }

  /**
   * Checks how many requests were made.
   *
   * @param expected the number, 0 or more
   * @return this record
   * @throws AssertionError if it was another; the message lists the requests
   */
  public Requests assertCount(int expected) {
    int found = all.size();
    return check(
        found == expected,
        String.format(Locale.ROOT, "Expected %d requests, but there were %d", expected, found));
  }

  /**
   * Checks that every request was of one action.
   *
   * @param action a DynamoDB action, such as {@code GetItem} or {@code Query}
   * @return this record
   * @throws AssertionError if one was of another, or there was none
   */
  public Requests assertOnly(String action) {
    Objects.requireNonNull(action, "action");
    return every(request -> request.action().equals(action), "to be a " + action);
  }

  /**
   * Checks that every request asked one index.
   *
   * @param index the index's name
   * @return this record
   * @throws AssertionError if one asked another, or the table, or there was none
   */
  public Requests assertIndex(String index) {
    Objects.requireNonNull(index, "index");
    return every(request -> index.equals(request.index()), "to ask index " + index);
  }

  /**
   * Checks that nothing was scanned.
   *
   * @return this record
   * @throws AssertionError if something was
   */
  public Requests assertNoScan() {
    return check(all.stream().noneMatch(Request::isScan), "Expected no scan");
  }

  /**
   * Checks how many items were examined, which is what reads are paid for.
   *
   * @param most the most items, 0 or more
   * @return this record
   * @throws AssertionError if there were more
   */
  public Requests assertExaminedAtMost(int most) {
    int examined = all.stream().mapToInt(Request::examined).sum();
    return check(
        examined <= most,
        String.format(
            Locale.ROOT, "Expected at most %d items to be examined, not %d", most, examined));
  }

  /**
   * Checks what was consumed. The AWS clients tell it of every item that is read or written; an
   * executor of yours may not.
   *
   * @param units the most capacity units, 0 or more
   * @return this record
   * @throws AssertionError if more were consumed, or an answer did not tell
   */
  public Requests assertCapacityAtMost(double units) {
    Request silent =
        all.stream().filter(r -> r.answered() && r.capacity().isEmpty()).findFirst().orElse(null);
    check(silent == null, "Expected every answer to tell what was consumed");
    double consumed = all.stream().mapToDouble(r -> r.capacity().orElse(0)).sum();
    return check(
        consumed <= units,
        String.format(Locale.ROOT, "Expected at most %s capacity units, not %s", units, consumed));
  }

  private Requests every(Predicate<Request> expected, String what) {
    Request other = all.stream().filter(expected.negate()).findFirst().orElse(null);
    return check(!all.isEmpty() && other == null, "Expected every request " + what);
  }

  private Requests check(boolean holds, String expectation) {
    if (!holds) {
      throw new AssertionError(expectation + ". " + this);
    }
    return this;
  }

  /**
   * Lists the requests.
   *
   * @return a line for each
   */
  @Override
  public String toString() {
    return all.isEmpty()
        ? "There were no requests."
        : all.stream()
            .map(Request::toString)
            .collect(Collectors.joining("\n  ", "Requests:\n  ", ""));
  }
}
