package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.expression.Condition;
import io.dynabind.test.internal.expression.Path;
import io.dynabind.test.internal.expression.Placeholders;
import io.dynabind.test.internal.expression.Update;
import io.dynabind.test.internal.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the four kinds of writes, which single requests and transactions word alike. */
final class Writes {

  private final Tables tables;

  Writes(Tables tables) {
    this.tables = tables;
  }

  Write put(Request request) {
    Table table = tables.of(request);
    Map<String, Value> item = request.item("Item");
    table.requireValid(item);
    return write(request, table, table.key().of(item), before -> item);
  }

  Write delete(Request request) {
    Table table = tables.of(request);
    return write(request, table, key(table, request), before -> null);
  }

  Write check(Request request) {
    Table table = tables.of(request);
    request.text("ConditionExpression");
    return write(request, table, key(table, request), before -> before);
  }

  private static Map<String, Value> key(Table table, Request request) {
    Map<String, Value> key = request.item("Key");
    table.key().requireKey(key);
    return key;
  }

  private static Write write(
      Request request, Table table, Map<String, Value> key, Write.Change change) {
    Placeholders placeholders = request.placeholders();
    Optional<Condition> condition = request.condition("ConditionExpression", placeholders);
    placeholders.requireAllUsed();
    return new Write(table, key, condition, change, List.of(), returnsItem(request));
  }

  Write update(Request request) {
    Table table = tables.of(request);
    Map<String, Value> key = key(table, request);
    Placeholders placeholders = request.placeholders();
    Optional<Update> update =
        request.findText("UpdateExpression").map(text -> Update.parse(text, placeholders));
    Optional<Condition> condition = request.condition("ConditionExpression", placeholders);
    placeholders.requireAllUsed();
    List<Path> paths = update.map(Update::paths).orElse(List.of());
    for (Path path : paths) {
      if (key.containsKey(path.attribute())) {
        throw ServiceException.invalid(
            "One or more parameter values were invalid: Cannot update attribute "
                + path.attribute()
                + ". This attribute is part of the key");
      }
    }
    Write.Change change =
        Write.Change.of(item -> update.map(u -> valid(table, u.apply(item))).orElse(item), key);
    return new Write(table, key, condition, change, paths, returnsItem(request));
  }

  private static Map<String, Value> valid(Table table, Map<String, Value> item) {
    table.requireValid(item);
    return item;
  }

  private static boolean returnsItem(Request request) {
    return request.text("ReturnValuesOnConditionCheckFailure", "NONE").equals("ALL_OLD");
  }
}
