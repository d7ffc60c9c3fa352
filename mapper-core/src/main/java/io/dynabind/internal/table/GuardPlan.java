package io.dynabind.internal.table;

import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.TransactWriteItems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a write is sent, given the item as it was seen.
 *
 * @param seen the item as it was seen
 * @param operation the write, which demands that it still is so
 * @param steps what happens to guards in the same transaction; none if the write is sent alone
 */
record GuardPlan(SeenItem seen, ItemOperation operation, List<Step> steps) {

  /**
   * What happens to one guard.
   *
   * @param guard the value of its hash key
   * @param attribute the name of the attribute whose value it takes; null if it is given up
   * @param action what is sent
   */
  record Step(String guard, @Nullable String attribute, TransactWriteItems.Action action) {}

  List<TransactWriteItems.Action> actions() {
    return steps.stream().map(Step::action).toList();
  }
}
