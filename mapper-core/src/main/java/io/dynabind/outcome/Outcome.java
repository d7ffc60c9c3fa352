package io.dynabind.outcome;

/**
 * How a write ended: exactly one of {@link Applied}, {@link Rejected}, {@link NotApplied} and
 * {@link Unknown}.
 *
 * <pre>{@code
 * Outcome<Order> outcome = table.attempt().insert(order);
 * if (outcome instanceof Rejected<Order> rejected && rejected.reason() == Rejected.Reason.EXISTS) {
 *   ...
 * }
 * }</pre>
 *
 * @param <T> what an applied write yields
 */
public sealed interface Outcome<T> permits Applied, Rejected, NotApplied, Unknown {

  /**
   * The value of an applied write; for code that prefers exceptions.
   *
   * @return the value, if the write was applied
   * @throws AfterWriteException if it was applied, but a callback after it failed, or the item that
   *     came back cannot be read
   * @throws ConditionFailedException if it was rejected
   * @throws NotAppliedException if it surely had no effect
   * @throws OutcomeUnknownException if it may have been applied
   */
  T orElseThrow();
}
