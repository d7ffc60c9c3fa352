package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.internal.cursor.CursorScope;
import io.dynabind.internal.cursor.Cursors;
import io.dynabind.item.RawKey;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.outcome.CapacityMeter;
import io.dynabind.table.CapacityExceededException;
import io.dynabind.table.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stops queries and scans whose meter has no budget left. */
final class Budget {

  private static final Budget NONE = new Budget(null, null);

  private final @Nullable CapacityMeter meter;
  private final @Nullable CursorScope scope;

  private Budget(@Nullable CapacityMeter meter, @Nullable CursorScope scope) {
    this.meter = meter;
    this.scope = scope;
  }

  static Budget of(CallOptions options, Cursors cursors, ItemOperation first) {
    CapacityMeter meter = options.extra(CapacityMeter.class);
    return meter == null || Double.isInfinite(meter.budget()) || first instanceof GetItem
        ? NONE
        : new Budget(meter, cursors.scope(first));
  }

  /** Of several queries or scans that follow each other: no cursor stands for the rest of them. */
  static List<Budget> of(CallOptions options, Cursors cursors, List<ItemOperation> operations) {
    CapacityMeter meter = options.extra(CapacityMeter.class);
    boolean alone = operations.size() == 1;
    List<Budget> budgets = new ArrayList<>();
    for (ItemOperation first : operations) {
      Budget own = of(options, cursors, first);
      budgets.add(alone || own == NONE ? own : new Budget(meter, null));
    }
    return budgets;
  }

  /**
   * What is thrown instead of sending a request; null if it may be sent.
   *
   * @param found what was read and not handed out
   */
  @Nullable CapacityExceededException exceeded(ItemOperation next, List<?> found) {
    if (meter == null || !meter.isSpent()) {
      return null;
    }
    RawKey after = Reads.startAfter(next);
    return exceeded(next, found, after == null || scope == null ? null : scope.from(after, false));
  }

  /** Whether nothing more may be sent. */
  boolean isSpent() {
    return meter != null && meter.isSpent();
  }

  /** What is thrown then, by who knows where the rest begins. */
  CapacityExceededException exceeded(ItemOperation next, List<?> found, @Nullable Cursor rest) {
    return new CapacityExceededException(Objects.requireNonNull(meter), next.origin(), found, rest);
  }

  /** A step that sends the request, unless the budget is spent. */
  <R> Step<R> send(ItemOperation next, CallOptions options, List<?> found) {
    CapacityExceededException exceeded = exceeded(next, found);
    return exceeded == null ? new Step.Send<>(next, options) : new Step.Fail<>(exceeded);
  }

  /** The same, of a page that knows where the rest begins. */
  <R> Step<R> send(
      ItemOperation next,
      CallOptions options,
      Supplier<? extends List<?>> found,
      Supplier<@Nullable Cursor> rest) {
    return isSpent()
        ? new Step.Fail<>(exceeded(next, found.get(), rest.get()))
        : new Step.Send<>(next, options);
  }
}
