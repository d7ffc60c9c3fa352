package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.expression.Condition;
import io.dynabind.test.internal.expression.Placeholders;
import io.dynabind.test.internal.expression.Projection;
import io.dynabind.test.internal.json.Json;
import io.dynabind.test.internal.value.Value;
import io.dynabind.test.internal.value.Values;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of a request, or of one action of a transaction or batch. */
final class Request {

  /** From before there were expressions. */
  private static final Set<String> LEGACY =
      Set.of(
          "Expected",
          "AttributeUpdates",
          "AttributesToGet",
          "KeyConditions",
          "QueryFilter",
          "ScanFilter",
          "ConditionalOperator");

  private final Map<String, Object> members;

  Request(Map<String, Object> members) {
    this.members = members;
    for (String legacy : LEGACY) {
      if (members.containsKey(legacy)) {
        throw ServiceException.invalid(legacy + " is not known in memory: use expressions");
      }
    }
  }

  Map<String, Object> members() {
    return members;
  }

  Optional<Object> find(String name) {
    return Optional.ofNullable(members.get(name));
  }

  private Object get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                ServiceException.invalid(
                    "1 validation error detected: Value null at '" + name + "' must not be null"));
  }

  Optional<String> findText(String name) {
    return find(name).map(Json::text);
  }

  String text(String name) {
    return Json.text(get(name));
  }

  String text(String name, String otherwise) {
    return findText(name).orElse(otherwise);
  }

  boolean flag(String name, boolean otherwise) {
    return find(name).map(Boolean.class::cast).orElse(otherwise);
  }

  Optional<Integer> findNumber(String name) {
    return find(name).map(number -> ((BigDecimal) number).intValueExact());
  }

  List<Object> list(String name) {
    return Json.list(get(name));
  }

  Request inner(String name) {
    return new Request(Json.object(get(name)));
  }

  Map<String, Value> item(String name) {
    return Values.parseAll(get(name));
  }

  /** What this request's expressions may name; not empty if it is there at all. */
  Placeholders placeholders() {
    Map<String, String> names = new LinkedHashMap<>();
    declared("ExpressionAttributeNames").forEach((name, to) -> names.put(name, Json.text(to)));
    return new Placeholders(names, Values.parseAll(declared("ExpressionAttributeValues")));
  }

  private Map<String, Object> declared(String name) {
    Optional<Object> declared = find(name);
    if (declared.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> placeholders = Json.object(declared.get());
    if (placeholders.isEmpty()) {
      throw ServiceException.invalid(name + " must not be empty");
    }
    return placeholders;
  }

  Optional<Condition> condition(String name, Placeholders placeholders) {
    return findText(name).map(text -> Condition.parse(text, placeholders));
  }

  Optional<Projection> projection(Placeholders placeholders) {
    return findText("ProjectionExpression").map(text -> Projection.parse(text, placeholders));
  }
}
