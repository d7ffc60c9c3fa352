package io.dynabind.internal.executor.sdk;

import io.dynabind.operation.ItemOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The actions of a batch, which the service takes table by table. */
final class BatchActions {

  private BatchActions() {}

  /** The actions' requests by table, each table's in the order of the actions. */
  static <Q> Map<String, List<Q>> byTable(
      List<? extends ItemOperation> actions, List<? extends Q> requests) {
    Map<String, List<Q>> tables = new LinkedHashMap<>();
    for (int i = 0; i < actions.size(); i++) {
      tables
          .computeIfAbsent(actions.get(i).table(), table -> new ArrayList<>())
          .add(requests.get(i));
    }
    return tables;
  }

  /** The requests in the order of the actions. */
  static <Q> List<Q> inOrder(
      List<? extends ItemOperation> actions, Function<String, @Nullable List<Q>> tables) {
    Map<String, Integer> taken = new HashMap<>();
    List<Q> requests = new ArrayList<>();
    for (ItemOperation action : actions) {
      int next = taken.merge(action.table(), 1, Integer::sum) - 1;
      List<Q> own = Objects.requireNonNull(tables.apply(action.table()), "a table of the batch");
      requests.add(own.get(next));
    }
    return requests;
  }

  static <E> List<E> only(List<E> all, List<Integer> indexes) {
    return indexes.stream().map(all::get).toList();
  }
}
