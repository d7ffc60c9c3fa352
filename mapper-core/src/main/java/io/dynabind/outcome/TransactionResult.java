package io.dynabind.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a transaction ended: the whole in one of the four words, and each of its actions, in the
 * order in which they were given.
 *
 * <pre>{@code
 * TransactionResult result =
 *     dynabind.transactWrite()
 *         .insert(orders, order)
 *         .updateByKey(stock, sku, s -> s.decrement(Stock::left, 1).when(enough))
 *         .attempt();
 * if (result.isApplied()) {
 *   return result.written(order);                       // with its new version
 * }
 * for (TransactionResult.Entry entry : result.obstacles()) {
 *   log.info("{}", entry);                              // stock: Rejected[CONDITION, ...
 * }
 * }</pre>
 *
 * <p>Of an applied transaction all actions are {@link Applied}, of one that is unknown all {@link
 * Unknown}. Otherwise nothing was applied, and each action is {@link Rejected}, with the item that
 * was found, or {@link NotApplied}: with {@link NotApplied.Reason#CANCELED} if nothing stood in its
 * own way.
 *
 * <p>Immutable and thread-safe, as far as the entities in it are. {@code toString} shows no values.
 *
 * @param entries what became of each action, at least one
 */
public record TransactionResult(List<Entry> entries) {

  private static final int MOST_TOLD = 5;

  /** Freezes the list. */
  public TransactionResult {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("A transaction has at least one action");
    }
  }

  /**
   * One action of the transaction.
   *
   * @param table the table's name
   * @param item the entity or the key, as it was given
   * @param outcome how it ended; applied, it yields the entity as written, or the key
   */
  public record Entry(String table, Object item, Outcome<?> outcome) {

    boolean isObstacle() {
      return outcome instanceof Rejected<?>
          || (outcome instanceof NotApplied<?> not && not.reason() != NotApplied.Reason.CANCELED);
    }

    @Override
    public String toString() {
      return table + ": " + outcome;
    }
  }

  /**
   * Whether all of it was applied.
   *
   * @return true if so; false if nothing was, or nobody knows
   */
  public boolean isApplied() {
    return entries.get(0).outcome() instanceof Applied<?>;
  }

  /**
   * The actions that were refused for a reason of their own.
   *
   * @return the entries, in order; empty if the transaction was applied, or that is unknown
   */
  public List<Entry> obstacles() {
    return entries.stream().filter(Entry::isObstacle).toList();
  }

  /**
   * How the whole ended: as the first action that was rejected, else as the first that stood in the
   * way otherwise.
   *
   * @return one of the four outcomes; applied, it yields this result
   */
  public Outcome<TransactionResult> outcome() {
    Outcome<?> deciding = deciding().outcome();
    if (deciding instanceof Rejected<?> rejected) {
      return new Rejected<>(rejected.reason(), rejected.write(), rejected.current());
    }
    if (deciding instanceof NotApplied<?> not) {
      return new NotApplied<>(not.reason(), not.write(), not.cause(), not.throttling());
    }
    return deciding instanceof Unknown<?> unknown
        ? new Unknown<>(unknown.write(), unknown.cause())
        : new Applied<>(this, callbackFailure());
  }

  private @Nullable AfterWriteException callbackFailure() {
    for (Entry entry : entries) {
      if (entry.outcome() instanceof Applied<?> applied && applied.callbackFailure() != null) {
        return applied.callbackFailure();
      }
    }
    return null;
  }

  private Entry deciding() {
    List<Entry> obstacles = obstacles();
    Optional<Entry> rejected =
        obstacles.stream().filter(entry -> entry.outcome() instanceof Rejected<?>).findFirst();
    return rejected.or(() -> obstacles.stream().findFirst()).orElse(entries.get(0));
  }

  /**
   * An entity as it was written: with its new version and what else was generated.
   *
   * @param entity the entity that was given to an action; the same object
   * @param <T> the entity's type
   * @return the entity as written by the first action that it was given to
   * @throws ConditionFailedException if the transaction was rejected
   * @throws NotAppliedException if it surely had no effect
   * @throws OutcomeUnknownException if it may have been applied
   * @throws IllegalArgumentException if no action was given this entity
   */
  @SuppressWarnings("unchecked") // an action on an entity yields one of its type
  public <T> T written(T entity) {
    if (!isApplied()) {
      orElseThrow();
    }
    for (Entry entry : entries) {
      if (entry.item() == entity) {
        return (T) ((Applied<?>) entry.outcome()).value();
      }
    }
    throw new IllegalArgumentException(
        "No action of the transaction was given this "
            + entity.getClass().getSimpleName()
            + ": give the object itself, not an equal one");
  }

  /**
   * Returns if all was applied; for code that prefers exceptions. They are those of single writes,
   * for the action that decided, and {@linkplain WriteException#transaction() tell} of all actions.
   *
   * @return this
   * @throws ConditionFailedException if it was rejected
   * @throws NotAppliedException if it surely had no effect
   * @throws OutcomeUnknownException if it may have been applied
   * @throws AfterWriteException if it was applied, but a callback after a write failed: the first
   *     one; the entries have all
   */
  public TransactionResult orElseThrow() {
    try {
      return outcome().orElseThrow();
    } catch (WriteException e) {
      e.within(this);
      throw e;
    }
  }

  /** What stood in the way, by the number of the action, without values. */
  String summary() {
    List<String> facts = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Outcome<?> outcome = entries.get(i).outcome();
      if (outcome instanceof Rejected<?> rejected) {
        facts.add(fact(i, rejected.write(), rejected.reason()));
      } else if (outcome instanceof NotApplied<?> not && entries.get(i).isObstacle()) {
        facts.add(fact(i, not.write(), not.reason()));
      }
    }
    if (facts.size() > MOST_TOLD) {
      String more = "and " + (facts.size() - MOST_TOLD) + " more";
      facts.subList(MOST_TOLD, facts.size()).clear();
      facts.add(more);
    }
    String number = entries.size() == 1 ? "1 action" : entries.size() + " actions";
    return facts.isEmpty() ? number : number + ", refused: " + String.join(", ", facts);
  }

  private static String fact(int index, WriteFacts write, Enum<?> reason) {
    return String.format(
        "number %d (%s of %s) %s", index + 1, write.verb(), write.entity(), reason);
  }

  @Override
  public String toString() {
    return "TransactionResult[" + word() + ", " + summary() + "]";
  }

  private String word() {
    return outcome().getClass().getSimpleName();
  }
}
