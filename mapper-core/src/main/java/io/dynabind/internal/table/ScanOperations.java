package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.expression.OwnItems;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.Scan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a fluent scan into operations.
 *
 * @param scan the scan, without a limit
 * @param dense whether all items are returned that are examined, but for expired ones
 * @param reading what is made of each item
 */
record ScanOperations<R>(Scan scan, boolean dense, Reading<R> reading) {

  static <T, R> ScanOperations<R> of(
      TableContext<T> context, ScanSpec spec, Projection<T, R> projection) {
    return of(context, spec, projection, false);
  }

  /** Nothing but the number of items, which the service tells where it can tell whose they are. */
  static <T> ScanOperations<Boolean> counting(TableContext<T> context, ScanSpec spec) {
    return of(context, spec, Projection.presence(), true);
  }

  private static <T, R> ScanOperations<R> of(
      TableContext<T> context, ScanSpec spec, Projection<T, R> projection, boolean counting) {
    ReadSpec shared = spec.shared();
    EntityCodec<T> codec = context.codec();
    IndexModel index = Indexes.find(context, shared, projection, "scan the table");
    Reading<R> reading = projection.reading(context, index);
    Condition asked =
        shared.filter() == null ? null : context.filters().resolve(shared.filter(), List.of());
    Condition own = Writes.all(OwnItems.condition(codec, List.of()), noGuard(codec));
    Condition filter = context.onlyUnexpired(Writes.all(asked, own), List.of());
    ExpressionRenderer renderer = new ExpressionRenderer();
    String filterText = filter == null ? null : renderer.render(filter);
    String projected = counting ? null : reading.render(renderer);
    Scan scan =
        new Scan(
            context.origin("scan"),
            context.name(),
            codec,
            shared.index(),
            filterText,
            projected,
            renderer.placeholders(),
            null,
            0,
            spec.segment(),
            spec.segments(),
            shared.consistent(),
            counting);
    return new ScanOperations<>(scan, asked == null && own == null, reading);
  }

  /** Passes over the guards of unique attributes; null if there are none. */
  private static @Nullable Condition noGuard(EntityCodec<?> codec) {
    return codec.model().uniques().isEmpty()
        ? null
        : new Condition.NotExists(new AttributePath(EntityModel.GUARD));
  }

  /** The first request for the most items that are wanted, 0 for all. */
  ItemOperation first(int most) {
    return dense ? scan.withLimit(most) : scan;
  }
}
