package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.CallOptions;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.expression.OwnItems;
import io.dynabind.model.EntityModel;
import io.dynabind.operation.Scan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fluent scan has been told so far.
 *
 * @param index the index, or null for the table
 * @param limit the most items, 0 for all
 * @param consistent whether the read is strongly consistent
 * @param expired whether expired items are read too
 * @param call how it is sent, beyond what the table has
 */
record ScanSpec(
    @Nullable String index, int limit, boolean consistent, boolean expired, CallOptions call) {

  static final ScanSpec ALL = new ScanSpec(null, 0, false, false, CallOptions.DEFAULT);

  static int checkedLimit(int items) {
    if (items < 1) {
      throw new IllegalArgumentException("A limit is 1 or more, not " + items);
    }
    return items;
  }

  ScanSpec withIndex(String name) {
    return new ScanSpec(Indexes.requireName(name), limit, consistent, expired, call);
  }

  ScanSpec withLimit(int items) {
    return new ScanSpec(index, checkedLimit(items), consistent, expired, call);
  }

  ScanSpec consistently() {
    return new ScanSpec(index, limit, true, expired, call);
  }

  ScanSpec includingExpired() {
    return new ScanSpec(index, limit, consistent, true, call);
  }

  /** The table as the scan sees it. */
  <T> TableContext<T> seen(TableContext<T> context) {
    return expired ? context.includingExpired() : context;
  }

  ScanSpec with(CallOptions more) {
    return new ScanSpec(index, limit, consistent, expired, call.and(more));
  }

  /** Passes over the guards of unique attributes; null if there are none. */
  private static @Nullable Condition noGuard(EntityCodec<?> codec) {
    return codec.model().uniques().isEmpty()
        ? null
        : new Condition.NotExists(new AttributePath(EntityModel.GUARD));
  }

  Scan operation(TableContext<?> context) {
    if (index != null) {
      Indexes.require(context.codec().model(), index, consistent);
    }
    EntityCodec<?> codec = context.codec();
    ExpressionRenderer renderer = new ExpressionRenderer();
    Condition own = Writes.all(OwnItems.condition(codec, List.of()), noGuard(codec));
    Condition filter = context.onlyUnexpired(own, List.of());
    return new Scan(
        context.origin("scan"),
        context.name(),
        codec,
        index,
        filter == null ? null : renderer.render(filter),
        null,
        renderer.placeholders(),
        null,
        own == null ? limit : 0,
        0,
        1,
        consistent);
  }
}
