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
 * @param index the index, or null for the table
 * @param ranges the conditions on the range key, in order
 * @param forward whether the range key ascends
 * @param limit the most items, 0 for all
 * @param consistent whether the read is strongly consistent
 * @param expired whether expired items are read too
 * @param call how it is sent, beyond what the table has
 */
record QuerySpec(
    List<@Nullable Object> hashKey,
    @Nullable String index,
    List<Range> ranges,
    boolean forward,
    int limit,
    boolean consistent,
    boolean expired,
    CallOptions call) {

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
    return new QuerySpec(values, null, List.of(), true, 0, false, false, CallOptions.DEFAULT);
  }

  QuerySpec withIndex(String name) {
    return new QuerySpec(
        hashKey, Indexes.requireName(name), ranges, forward, limit, consistent, expired, call);
  }

  QuerySpec withRange(Range range) {
    List<Range> more = new ArrayList<>(ranges);
    more.add(range);
    return new QuerySpec(hashKey, index, more, forward, limit, consistent, expired, call);
  }

  QuerySpec backward() {
    return new QuerySpec(hashKey, index, ranges, false, limit, consistent, expired, call);
  }

  QuerySpec withLimit(int items) {
    return new QuerySpec(
        hashKey, index, ranges, forward, ScanSpec.checkedLimit(items), consistent, expired, call);
  }

  QuerySpec consistently() {
    return new QuerySpec(hashKey, index, ranges, forward, limit, true, expired, call);
  }

  QuerySpec includingExpired() {
    return new QuerySpec(hashKey, index, ranges, forward, limit, consistent, true, call);
  }

  /** The table as the query sees it. */
  <T> TableContext<T> seen(TableContext<T> context) {
    return expired ? context.includingExpired() : context;
  }

  QuerySpec with(CallOptions more) {
    return new QuerySpec(
        hashKey, index, ranges, forward, limit, consistent, expired, call.and(more));
  }
}
