package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.expression.Condition;
import io.dynabind.test.internal.expression.Path;
import io.dynabind.test.internal.value.Value;
import io.dynabind.test.internal.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One write or check of one item, alone or in a transaction.
 *
 * @param table the table
 * @param key the item's key
 * @param condition what must be true of the item; of no item it is asked with an empty one
 * @param change the item after from the item before; null where there is none
 * @param paths what an update names
 * @param returnsItem whether the item is told when the condition is false
 */
record Write(
    Table table,
    Map<String, Value> key,
    Optional<Condition> condition,
    Change change,
    List<Path> paths,
    boolean returnsItem) {

  /** The item after from the item before; null where there is none. */
  @FunctionalInterface
  interface Change {
    @Nullable Map<String, Value> apply(@Nullable Map<String, Value> before);

    static Change of(UnaryOperator<Map<String, Value>> update, Map<String, Value> key) {
      return before -> update.apply(before == null ? key : before);
    }
  }

  @Nullable Map<String, Value> before() {
    return table.get(key);
  }

  /** Whether the condition is true now. */
  boolean isAllowed() {
    Map<String, Value> before = before();
    return condition.isEmpty() || condition.get().test(before == null ? Map.of() : before);
  }

  /** The item as it would be. */
  @Nullable Map<String, Value> after() {
    return change.apply(before());
  }

  /** The member {@code Item} of a refusal. */
  Map<String, Object> current() {
    Map<String, Value> before = before();
    return returnsItem && before != null ? Map.of("Item", Values.writeAll(before)) : Map.of();
  }
}
