package io.dynabind.internal.table;

import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.query.Plan;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the requests of a call come to, each a conversation of its own.
 *
 * @param origin who asked
 * @param conversations one for each request that begins the call
 * @param enough whether what some of them found is all that is wanted
 */
record Parts<P>(String origin, List<Conversation<P>> conversations, Predicate<List<P>> enough) {

  /** Each query is a part of its own; all gets together are one. */
  static <P> Parts<P> of(
      Plan plan,
      List<ItemOperation> operations,
      Function<ItemOperation, Conversation<P>> single,
      Function<List<GetItem>, Conversation<P>> batch,
      Predicate<List<P>> enough) {
    if (plan.access() == Plan.Access.BATCH_GET_ITEM && operations.size() > 1) {
      List<GetItem> gets = operations.stream().map(GetItem.class::cast).toList();
      return new Parts<>(origin(operations), List.of(batch.apply(gets)), enough);
    }
    List<Conversation<P>> conversations =
        operations.size() == 1
            ? List.of(single.apply(operations.get(0)))
            : operations.stream().map(single).toList();
    return new Parts<>(origin(operations), conversations, enough);
  }

  static String origin(List<ItemOperation> operations) {
    return operations.isEmpty() ? "" : operations.get(0).origin();
  }

  static int size(List<? extends List<?>> lists) {
    return lists.stream().mapToInt(List::size).sum();
  }

  /** What several have found, in their order. */
  static <V> List<V> joined(List<List<V>> lists, int most) {
    if (lists.size() == 1) {
      return lists.get(0);
    }
    Stream<V> all = lists.stream().flatMap(List::stream);
    return most == 0 ? all.toList() : all.limit(most).toList();
  }
}
