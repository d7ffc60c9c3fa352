package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What fluent queries and scans have been told so far.
 *
 * @param index the index, or null for the table
 * @param filter a condition beside the key, or null
 * @param limit the most items, 0 for all
 * @param consistent whether the read is strongly consistent
 * @param expired whether expired items are read too
 * @param hydrate whether what the index does not hold is fetched by key
 * @param call how it is sent, beyond what the table has
 */
record ReadSpec(
    @Nullable String index,
    @Nullable Condition filter,
    int limit,
    boolean consistent,
    boolean expired,
    boolean hydrate,
    CallOptions call) {

  static final ReadSpec ALL = new ReadSpec(null, null, 0, false, false, false, CallOptions.DEFAULT);

  ReadSpec withIndex(String name) {
    return new ReadSpec(
        Indexes.requireName(name), filter, limit, consistent, expired, hydrate, call);
  }

  ReadSpec withFilter(Condition condition) {
    if (condition == null) {
      throw new IllegalArgumentException("filter(…) was given null; leave it out");
    }
    Condition both = filter == null ? condition : filter.and(condition);
    return new ReadSpec(index, both, limit, consistent, expired, hydrate, call);
  }

  ReadSpec withLimit(int items) {
    if (items < 1) {
      throw new IllegalArgumentException("A limit is 1 or more, not " + items);
    }
    return new ReadSpec(index, filter, items, consistent, expired, hydrate, call);
  }

  ReadSpec consistently() {
    return new ReadSpec(index, filter, limit, true, expired, hydrate, call);
  }

  ReadSpec includingExpired() {
    return new ReadSpec(index, filter, limit, consistent, true, hydrate, call);
  }

  ReadSpec hydrating() {
    return new ReadSpec(index, filter, limit, consistent, expired, true, call);
  }

  ReadSpec with(CallOptions more) {
    return new ReadSpec(index, filter, limit, consistent, expired, hydrate, call.and(more));
  }

  /** The table as the query or scan sees it. */
  <T> TableContext<T> seen(TableContext<T> context) {
    return expired ? context.includingExpired() : context;
  }
}
