package io.dynabind.outcome;

import java.util.List;

/**
 * How the writes of a batch ended, each for itself, in the order in which they were given. None is
 * missing: applied, rejected, not applied and unknown add up to what was requested.
 *
 * <pre>{@code
 * BatchResult result = dynabind.batchWrite().putAll(orders, many).attempt();
 * for (BatchResult.Entry left : result.leftovers()) {
 *   queue.add(left.item()); // not applied, or unknown
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe, as far as the entities in it are. {@code toString} shows no values.
 *
 * @param entries what became of each write
 */
public record BatchResult(List<Entry> entries) {

  /** Freezes the list. */
  public BatchResult {
    entries = List.copyOf(entries);
  }

  /**
   * One write of the batch.
   *
   * @param table the table's name
   * @param item the entity that was to be put or deleted, or the key
   * @param outcome how it ended; applied, it yields the entity as written, or the key
   */
  public record Entry(String table, Object item, Outcome<?> outcome) {

    @Override
    public String toString() {
      return table + ": " + outcome;
    }
  }

  /**
   * How many were applied.
   *
   * @return the number, 0 or more
   */
  public int applied() {
    return count(Applied.class);
  }

  /**
   * How many were rejected by their condition; only of writes that are sent conditionally.
   *
   * @return the number, 0 or more
   */
  public int rejected() {
    return count(Rejected.class);
  }

  /**
   * How many surely had no effect.
   *
   * @return the number, 0 or more
   */
  public int notApplied() {
    return count(NotApplied.class);
  }

  /**
   * Of how many nobody knows whether they were applied.
   *
   * @return the number, 0 or more
   */
  public int unknown() {
    return count(Unknown.class);
  }

  private int count(Class<?> kind) {
    return (int) entries.stream().filter(entry -> kind.isInstance(entry.outcome())).count();
  }

  /**
   * What was not applied, or perhaps not.
   *
   * @return the entries whose outcome is not {@link Applied}, in order
   */
  public List<Entry> leftovers() {
    return entries.stream().filter(entry -> !(entry.outcome() instanceof Applied<?>)).toList();
  }

  /**
   * Returns if all was applied; for code that prefers exceptions.
   *
   * @throws BatchException if anything is left
   * @throws AfterWriteException if all was applied, but a callback after a write failed: the first
   *     one; the entries have all
   */
  public void orElseThrow() {
    if (applied() < entries.size()) {
      throw new BatchException(this);
    }
    throwCallbackFailure();
  }

  /**
   * Returns if no callback failed after a write that was applied.
   *
   * @throws AfterWriteException if one did: the first one; the entries have all
   */
  public void throwCallbackFailure() {
    for (Entry entry : entries) {
      if (entry.outcome() instanceof Applied<?> applied && applied.callbackFailure() != null) {
        throw applied.callbackFailure();
      }
    }
  }

  @Override
  public String toString() {
    return String.format(
        "BatchResult[%d writes: %d applied, %d rejected, %d not applied, %d unknown]",
        entries.size(), applied(), rejected(), notApplied(), unknown());
  }
}
