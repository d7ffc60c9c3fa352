package io.dynabind.table;

import io.dynabind.outcome.Capacity;
import io.dynabind.outcome.CapacityMeter;
import io.dynabind.outcome.DynabindException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A query or scan has more pages, but the budget of its {@link CapacityMeter} is spent. It holds
 * what was read, and where the rest begins.
 *
 * <pre>{@code
 * try {
 *   return orders.with(CallOptions.metered(Capacity.meter(100))).query("c-1").list();
 * } catch (CapacityExceededException e) {
 *   log.warn("{} and more", e.items().size());
 *   later(orders.query("c-1"), PageLimit.of(100).after(e.next()));
 * }
 * }</pre>
 */
public final class CapacityExceededException extends DynabindException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Cursor next;
  private final transient @Nullable List<?> items;
  private final transient @Nullable Capacity consumed;
  private final double budget;
  private final String origin;

  /**
   * Makes the exception.
   *
   * @param meter whose budget is spent
   * @param origin the caller, such as {@code Orders.findByStatus}
   * @param items what this call has read, and not handed out yet
   * @param next where the rest begins, or null for the beginning
   */
  public CapacityExceededException(
      CapacityMeter meter, String origin, List<?> items, @Nullable Cursor next) {
    super(
        String.format(
            "The capacity budget of %s units is spent: %s (%s)",
            meter.budget(), meter.consumed(), origin),
        null);
    this.next = next;
    this.items = List.copyOf(items);
    this.consumed = meter.consumed();
    this.budget = meter.budget();
    this.origin = origin;
  }

  /**
   * Where the rest begins.
   *
   * @return the cursor, to be given to a page of the same query or scan; null for the beginning,
   *     and for calls of several requests ({@code In} on a key, {@code @Union}), which have no
   *     pages
   */
  public @Nullable Cursor next() {
    return next;
  }

  /**
   * What this call has read. Of a stream it is nothing: it has handed out what it read. Of a call
   * of several requests it is nothing either: without a cursor it would be a part of unknown
   * extent.
   *
   * @return the items
   * @throws NullPointerException if this exception has been serialized, which items need not be
   */
  public List<?> items() {
    return Objects.requireNonNull(items, "Items are not serialized");
  }

  /**
   * What the meter has counted.
   *
   * @return the budget or more
   * @throws NullPointerException if this exception has been serialized
   */
  public Capacity consumed() {
    return Objects.requireNonNull(consumed, "The capacity is not serialized");
  }

  /**
   * How much might be consumed.
   *
   * @return units
   */
  public double budget() {
    return budget;
  }

  /**
   * Who asked.
   *
   * @return such as {@code Orders.findByStatus}
   */
  public String origin() {
    return origin;
  }
}
