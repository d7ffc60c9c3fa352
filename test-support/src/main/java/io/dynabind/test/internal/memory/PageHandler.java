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
    Comparator<Map<String, Value>> order = index.key().order().thenComparing(table.key().order());
    if (!request.flag("ScanIndexForward", true)) {
      order = order.reversed();
    }
    List<Map<String, Value>> items = new ArrayList<>(table.items());
    items.removeIf(item -> !index.key().isIn(item) || !range.test(item));
    items.sort(order);
    start(request, table, index, range, order, items);
    return new PageAnswer(
            request, table, isHeld ? index : Index.ofTable(table.key()), filter, projection)
        .of(items);
  }

  private static Condition keyCondition(Request request, Index index, Placeholders placeholders) {
    KeySchema key = index.key();
    return KeyCondition.parse(
        request.text("KeyConditionExpression"), placeholders, key.hash(), key.range(), key.types());
  }

  /** Leaves out what comes before the start key, and that itself. */
  private static void start(
      Request request,
      Table table,
      Index index,
      Condition range,
      Comparator<Map<String, Value>> order,
      List<Map<String, Value>> items) {
    if (request.find("ExclusiveStartKey").isEmpty()) {
      return;
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
    items.removeIf(item -> order.compare(item, start) <= 0);
  }
}
