package io.dynabind.memory;

import io.dynabind.test.internal.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Random requests for two tables: one with a range key, one without. */
final class RandomRequests {

  /** One request. */
  record Asked(String action, Map<String, Object> request) {}

  private final Dice dice;
  private final String ranged;
  private final String plain;

  RandomRequests(Dice dice, String ranged, String plain) {
    this.dice = dice;
    this.ranged = ranged;
    this.plain = plain;
  }

  Asked next() {
    return switch (dice.below(20)) {
      case 0, 1, 2, 3 -> new Asked("PutItem", put(true));
      case 4, 5, 6, 7, 8, 9, 10 -> new Asked("UpdateItem", update(true));
      case 11 -> new Asked("DeleteItem", delete(true));
      case 12 -> new Asked("GetItem", get());
      case 13, 14 -> new Asked("TransactWriteItems", transaction());
      case 15 -> new Asked("TransactGetItems", reads());
      case 16 -> new Asked("BatchWriteItem", batch());
      case 17 -> new Asked("BatchGetItem", batchGet());
      case 18 -> new Asked("Query", query());
      default -> new Asked("Scan", scan());
    };
  }

  private Map<String, Object> on(String table) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("TableName", table);
    return request;
  }

  private String table() {
    return dice.of(ranged, ranged, plain);
  }

  private Map<String, Object> key(String table) {
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("h", Map.of("S", dice.oneIn(60) ? "" : dice.of("k1", "k2", "k3")));
    if (table.equals(ranged) && !dice.oneIn(60)) {
      key.put("r", dice.oneIn(60) ? dice.scalar() : Map.of("N", dice.of("1", "2", "3.0", "-4")));
    }
    return key;
  }

  private Map<String, Object> item(String table) {
    Map<String, Object> item = new LinkedHashMap<>();
    dice.some(0, 5, () -> dice.of("a", "b", "c", "l", "m", "s", "n"))
        .forEach(name -> item.put(name, attribute(name)));
    item.putAll(key(table));
    if (table.equals(ranged) && dice.oneIn(2)) {
      item.put("g", dice.oneIn(30) ? dice.scalar() : Map.of("S", dice.of("g1", "g2")));
    }
    return item;
  }

  /** Mostly what the name says, so that updates find what they need. */
  private Map<String, Object> attribute(String name) {
    if (dice.oneIn(6)) {
      return dice.value(3);
    }
    return switch (name) {
      case "l" -> dice.list(3);
      case "m" -> dice.document(3);
      case "s" -> dice.set();
      case "n" -> Map.of("N", dice.number());
      default -> dice.scalar();
    };
  }

  private void condition(Map<String, Object> request, Expressions expressions, boolean always) {
    if (always || dice.oneIn(2)) {
      request.put("ConditionExpression", expressions.condition(2));
    }
    if (dice.oneIn(2)) {
      request.put("ReturnValuesOnConditionCheckFailure", dice.of("ALL_OLD", "NONE"));
    }
  }

  private void returns(Map<String, Object> request, boolean alone, String... values) {
    if (alone && dice.oneIn(2)) {
      request.put("ReturnValues", dice.of(values));
    }
  }

  private Map<String, Object> put(boolean alone) {
    String table = table();
    Map<String, Object> request = on(table);
    request.put("Item", item(table));
    return finished(request, alone, false, "NONE", "ALL_OLD");
  }

  private Map<String, Object> delete(boolean alone) {
    String table = table();
    Map<String, Object> request = on(table);
    request.put("Key", key(table));
    return finished(request, alone, false, "NONE", "ALL_OLD");
  }

  private Map<String, Object> finished(
      Map<String, Object> request, boolean alone, boolean always, String... returns) {
    Expressions expressions = new Expressions(dice);
    condition(request, expressions, always);
    returns(request, alone, returns);
    expressions.declare(request);
    return request;
  }

  private Map<String, Object> update(boolean alone) {
    String table = table();
    Map<String, Object> request = on(table);
    request.put("Key", key(table));
    Expressions expressions = new Expressions(dice);
    if (!alone || !dice.oneIn(20)) {
      request.put("UpdateExpression", expressions.update());
    }
    condition(request, expressions, false);
    returns(request, alone, "NONE", "ALL_OLD", "ALL_NEW", "UPDATED_OLD", "UPDATED_NEW");
    expressions.declare(request);
    return request;
  }

  private Map<String, Object> check() {
    String table = table();
    Map<String, Object> request = on(table);
    request.put("Key", key(table));
    return finished(request, false, true);
  }

  private Map<String, Object> transaction() {
    Map<Object, Object> actions = new LinkedHashMap<>();
    for (int i = dice.below(3); i >= 0; i--) {
      Map<String, Object> action =
          switch (dice.below(4)) {
            case 0 -> Map.of("Put", put(false));
            case 1 -> Map.of("Delete", delete(false));
            case 2 -> Map.of("ConditionCheck", check());
            default -> Map.of("Update", update(false));
          };
      // DynamoDB Local looks for items that are named twice later than DynamoDB does.
      actions.put(place(Json.object(action.values().iterator().next())), action);
    }
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("TransactItems", new ArrayList<>(actions.values()));
    return request;
  }

  private static Object place(Map<String, Object> action) {
    Map<String, Object> item = Json.object(action.getOrDefault("Key", action.get("Item")));
    return List.of(
        action.get("TableName"), item.get("h"), String.valueOf(item.getOrDefault("r", "")));
  }

  private Map<String, Object> get() {
    String table = table();
    Map<String, Object> request = on(table);
    request.put("Key", key(table));
    projection(request);
    return request;
  }

  private void projection(Map<String, Object> request) {
    if (dice.oneIn(2)) {
      Expressions expressions = new Expressions(dice);
      request.put("ProjectionExpression", String.join(", ", dice.some(1, 4, expressions::path)));
      expressions.declare(request);
    }
  }

  private Map<String, Object> reads() {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put(
        "TransactItems", new ArrayList<Object>(dice.some(1, 3, () -> Map.of("Get", get()))));
    return request;
  }

  private Map<String, Object> batch() {
    Map<String, Object> tables = new LinkedHashMap<>();
    for (String table : dice.of(List.of(ranged), List.of(ranged, plain))) {
      tables.put(
          table,
          new ArrayList<Object>(
              dice.some(
                  1,
                  3,
                  () ->
                      dice.oneIn(3)
                          ? Map.of("DeleteRequest", Map.of("Key", key(table)))
                          : Map.of("PutRequest", Map.of("Item", item(table))))));
    }
    return new LinkedHashMap<>(Map.of("RequestItems", tables));
  }

  private Map<String, Object> batchGet() {
    Map<String, Object> tables = new LinkedHashMap<>();
    for (String table : dice.of(List.of(plain), List.of(ranged, plain))) {
      Map<String, Object> keys = new LinkedHashMap<>();
      keys.put("Keys", new ArrayList<Object>(dice.some(1, 3, () -> key(table))));
      projection(keys);
      tables.put(table, keys);
    }
    return new LinkedHashMap<>(Map.of("RequestItems", tables));
  }

  private Map<String, Object> query() {
    Map<String, Object> request = on(ranged);
    Expressions expressions = new Expressions(dice);
    String index = dice.of("", "", "", "", "byG", "keysOfG");
    if (!index.isEmpty()) {
      request.put("IndexName", index);
    }
    String hash = index.isEmpty() ? dice.of("k1", "k2", "k3") : dice.of("g1", "g2");
    String condition =
        expressions.name(index.isEmpty() ? "h" : "g")
            + " = "
            + expressions.value(Map.of("S", hash));
    String range = expressions.name("r");
    request.put(
        "KeyConditionExpression",
        switch (dice.below(4)) {
          case 0 ->
              condition
                  + " AND "
                  + range
                  + dice.of(" = ", " < ", " >= ", " <> ")
                  + bound(expressions, "2");
          case 1 ->
              condition
                  + " AND "
                  + range
                  + " BETWEEN "
                  + bound(expressions, "1")
                  + " AND "
                  + bound(expressions, "3");
          case 2 -> range + " > " + bound(expressions, "-1") + " AND " + condition;
          default -> condition + " AND " + range + " < " + bound(expressions, "99");
        });
    page(request, expressions);
    if (dice.oneIn(2)) {
      request.put("ScanIndexForward", dice.oneIn(2));
    }
    expressions.declare(request);
    return request;
  }

  private static String bound(Expressions expressions, String number) {
    return expressions.value(Map.of("N", number));
  }

  private void page(Map<String, Object> request, Expressions expressions) {
    if (dice.oneIn(2)) {
      request.put("FilterExpression", expressions.condition(1));
    }
    if (dice.oneIn(4)) {
      request.put("Select", "COUNT");
    }
  }

  private Map<String, Object> scan() {
    Map<String, Object> request = on(table());
    Expressions expressions = new Expressions(dice);
    page(request, expressions);
    expressions.declare(request);
    return request;
  }

  /** A limit for a query, whose pages are then followed to the end. */
  BigDecimal limit() {
    return BigDecimal.valueOf(1 + dice.below(3));
  }
}
