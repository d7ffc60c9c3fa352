package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.expression.Condition;
import io.dynabind.test.internal.expression.KeyCondition;
import io.dynabind.test.internal.expression.Placeholders;
import io.dynabind.test.internal.expression.Projection;
import io.dynabind.test.internal.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Query and Scan, of a table or an index. */
final class PageHandler implements Handler {

  private final Tables tables;
  private final boolean isQuery;

  PageHandler(Tables tables, boolean isQuery) {
    this.tables = tables;
    this.isQuery = isQuery;
  }

  @Override
  public Map<String, Object> handle(Request request) {
    Table table = tables.of(request);
    Index index = table.index(request.findText("IndexName").orElse(null));
    Placeholders placeholders = request.placeholders();
    Condition range =
        isQuery ? keyCondition(request, index, placeholders) : Segment.of(request, index);
    Optional<Condition> filter = request.condition("FilterExpression", placeholders);
    Optional<Projection> projection = request.projection(placeholders);
    placeholders.requireAllUsed();
    boolean isHeld = index.holds(placeholders.attributes(), table.key());
    if (!isHeld && !index.isLocal()) {
      throw ServiceException.invalid(
          "One or more parameter values were invalid: the index does not hold all attributes");
    }
    Map<String, Value> start = start(request, table, index, range);
    boolean forward = request.flag("ScanIndexForward", true);
    return new PageAnswer(
            request, table, isHeld ? index : Index.ofTable(table.key()), filter, projection)
        .of(
            index.name().isEmpty()
                ? () -> table.items(forward, start).stream().filter(range::test).iterator()
                : items(table, index, range, forward, start));
  }

  /** What an index holds behind a start key: tables are kept in the order of their own key only. */
  private static List<Map<String, Value>> items(
      Table table,
      Index index,
      Condition range,
      boolean forward,
      @Nullable Map<String, Value> start) {
    Comparator<Map<String, Value>> ascending =
        index.key().order().thenComparing(table.key().order());
    Comparator<Map<String, Value>> order = forward ? ascending : ascending.reversed();
    List<Map<String, Value>> items = new ArrayList<>(table.items(true, null));
    items.removeIf(item -> !index.key().isIn(item) || !range.test(item));
    items.sort(order);
    if (start != null) {
      items.removeIf(item -> order.compare(item, start) <= 0);
    }
    return items;
  }

  private static Condition keyCondition(Request request, Index index, Placeholders placeholders) {
    KeySchema key = index.key();
    return KeyCondition.parse(
        request.text("KeyConditionExpression"), placeholders, key.hash(), key.range(), key.types());
  }

  /** The key behind which the page begins; null for the first page. */
  private static @Nullable Map<String, Value> start(
      Request request, Table table, Index index, Condition range) {
    if (request.find("ExclusiveStartKey").isEmpty()) {
      return null;
    }
    Map<String, Value> start = request.item("ExclusiveStartKey");
    if (!index.key().isIn(start) || !table.key().isIn(start)) {
      throw ServiceException.invalid("The provided starting key is invalid");
    }
    index.key().requireValid(start);
    table.key().requireValid(start);
    if (!range.test(start)) {
      throw ServiceException.invalid(
          "The provided starting key is outside query boundaries based on provided conditions");
    }
    return start;
  }
}
