package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fluent query has been told so far.
 *
 * @param hashKey the values of the hash key
 * @param ranges the conditions on the range key, in order
 * @param forward whether the range key ascends
 * @param shared what scans are told as well
 */
record QuerySpec(
    List<@Nullable Object> hashKey, List<Range> ranges, boolean forward, ReadSpec shared) {

  /** The operators on a range key. */
  enum Operator {
    EQ,
    LT,
    LE,
    GT,
    GE,
    BETWEEN,
    STARTS_WITH
  }

  /**
   * A condition on one attribute of the range key.
   *
   * @param operator how it is compared
   * @param low the value, or the lower bound
   * @param high the upper bound, or null
   */
  record Range(Operator operator, @Nullable Object low, @Nullable Object high) {}

  /** A null array is what {@code query(null)} gives. */
  static QuerySpec of(@Nullable Object @Nullable [] hashKey) {
    List<@Nullable Object> values =
        new ArrayList<>(hashKey == null ? Collections.singletonList(null) : Arrays.asList(hashKey));
    return new QuerySpec(values, List.of(), true, ReadSpec.ALL);
  }

  QuerySpec with(ReadSpec other) {
    return new QuerySpec(hashKey, ranges, forward, other);
  }

  QuerySpec withRange(Range range) {
    List<Range> more = new ArrayList<>(ranges);
    more.add(range);
    return new QuerySpec(hashKey, more, forward, shared);
  }

  QuerySpec backward() {
    return new QuerySpec(hashKey, ranges, false, shared);
  }

  @Nullable String index() {
    return shared.index();
  }

  <T, R> Selection<R> selection(TableContext<T> context, Projection<T, R> projection) {
    TableContext<T> seen = shared.seen(context);
    return selection(seen, QueryOperations.of(seen, this, projection));
  }

  /** What counts the items. */
  <T> Selection<Boolean> counting(TableContext<T> context) {
    TableContext<T> seen = shared.seen(context);
    return selection(seen, QueryOperations.counting(seen, this));
  }

  private <R> Selection<R> selection(TableContext<?> seen, QueryOperations<R> operations) {
    CallOptions options = seen.options().and(shared.call());
    return new PagedSelection<>(
        seen, operations.decoder(seen, options), operations::first, shared.limit(), options);
  }
}
