package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.json.Json;
import io.dynabind.test.internal.value.Value;
import io.dynabind.test.internal.value.ValueOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The key of a table or index.
 *
 * @param hash the names of the hash key's attributes, one but for global indexes
 * @param range the names of the range key's attributes, if there are any
 * @param types the type of each of them: S, N or B
 */
record KeySchema(List<String> hash, List<String> range, Map<String, String> types) {

  private static final int MAX_HASH_BYTES = 2048;
  private static final int MAX_RANGE_BYTES = 1024;

  static KeySchema of(Request definition, Map<String, String> types) {
    List<String> hash = new ArrayList<>();
    List<String> range = new ArrayList<>();
    Map<String, String> own = new LinkedHashMap<>();
    for (Object element : definition.list("KeySchema")) {
      Request key = new Request(Json.object(element));
      String name = key.text("AttributeName");
      (key.text("KeyType").equals("HASH") ? hash : range).add(name);
      String type = types.get(name);
      if (type == null) {
        throw ServiceException.invalid(
            "One or more parameter values were invalid: Some index key attributes are not defined"
                + " in AttributeDefinitions");
      }
      own.put(name, type);
    }
    if (hash.isEmpty()) {
      throw ServiceException.invalid("Invalid KeySchema: there is no hash key");
    }
    return new KeySchema(hash, range, own);
  }

  /** Names of all key attributes in their order. */
  Iterable<String> names() {
    return types.keySet();
  }

  boolean isIn(Map<String, Value> item) {
    return item.keySet().containsAll(types.keySet());
  }

  /** The key of an item that has all of it. */
  Map<String, Value> of(Map<String, Value> item) {
    Map<String, Value> key = new LinkedHashMap<>();
    for (String name : names()) {
      key.put(name, Objects.requireNonNull(item.get(name)));
    }
    return key;
  }

  /** Refuses a key that is not exactly one of this schema. */
  void requireKey(Map<String, Value> key) {
    if (!key.keySet().equals(types.keySet())) {
      throw ServiceException.invalid("The provided key element does not match the schema");
    }
    requireValid(key);
  }

  /** Refuses values that key attributes cannot have; those that are absent are not looked at. */
  void requireValid(Map<String, Value> item) {
    for (String name : names()) {
      Value value = item.get(name);
      if (value == null) {
        continue;
      }
      if (!value.type().equals(types.get(name))) {
        throw ServiceException.invalid(
            "One or more parameter values were invalid: Type mismatch for key " + name);
      }
      requireLength(name, value);
    }
  }

  private void requireLength(String name, Value value) {
    int length = length(value);
    if (length == 0) {
      throw ServiceException.invalid(
          "One or more parameter values are not valid. The AttributeValue for a key attribute"
              + " cannot contain an empty string value. Key: "
              + name);
    }
    if (length > (hash.contains(name) ? MAX_HASH_BYTES : MAX_RANGE_BYTES)) {
      throw ServiceException.invalid(
          "One or more parameter values were invalid: Size of key "
              + name
              + " has exceeded its"
              + " limit");
    }
  }

  private static int length(Value value) {
    if (value instanceof Value.Text text) {
      return text.value().getBytes(StandardCharsets.UTF_8).length;
    }
    return value instanceof Value.Binary binary ? binary.value().remaining() : 1;
  }

  /** By the attributes of the key in their order, for items that have them all. */
  Comparator<Map<String, Value>> order() {
    return (a, b) -> {
      for (String name : names()) {
        int order =
            ValueOrder.INSTANCE.compare(
                Objects.requireNonNull(a.get(name)), Objects.requireNonNull(b.get(name)));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }
}
