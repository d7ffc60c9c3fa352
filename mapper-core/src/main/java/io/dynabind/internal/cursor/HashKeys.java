package io.dynabind.internal.cursor;

import io.dynabind.codec.EncodableValue;
import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.KeyModel;
import io.dynabind.operation.Query;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key that a query asks for, and whether another one has its hash key values. */
final class HashKeys {

  /** Key conditions are rendered by dynabind alone, and name each attribute once. */
  private static final Pattern EQUAL = Pattern.compile("(#n\\d+) = (:v\\d+)");

  private HashKeys() {}

  static boolean belongs(Query query, RawKey key) {
    int found = 0;
    KeyModel asked = key(query);
    Matcher equal = EQUAL.matcher(query.keyCondition());
    Map<String, String> names = query.names();
    while (equal.find()) {
      String name = names.get(equal.group(1));
      EncodableValue<?> value = query.values().get(equal.group(2));
      if (name != null && value != null && isHashKey(asked, name)) {
        if (!same(name, value, key)) {
          return false;
        }
        found++;
      }
    }
    if (found != asked.hashKey().size()) {
      throw new IllegalStateException("A query asks for its hash key: " + query);
    }
    return true;
  }

  /** The stored names of the hash key that a query asks for. */
  static List<String> names(Query query) {
    return key(query).hashKey().stream().map(AttributeModel::storedName).toList();
  }

  /** The key of the table or index that a query asks. */
  static KeyModel key(Query query) {
    EntityModel model = query.codec().model();
    String index = query.index();
    return index == null ? model.key() : model.index(index).orElseThrow().key();
  }

  private static boolean isHashKey(KeyModel key, String name) {
    return key.hashKey().stream().map(AttributeModel::storedName).anyMatch(name::equals);
  }

  private static boolean same(String name, EncodableValue<?> value, RawKey key) {
    Scalar found = key.get(name);
    return found != null
        && RawKey.of(Map.of(name, stored(name, value)))
            .canonical()
            .equals(RawKey.of(Map.of(name, found)).canonical());
  }

  /** What a key condition compares an attribute with. */
  static Scalar stored(String name, EncodableValue<?> value) {
    RawKey written =
        RawKey.written(
            writer -> {
              writer.beginMap(1);
              writer.name(name);
              value.encode(writer);
              writer.endMap();
            });
    return Objects.requireNonNull(written.get(name));
  }
}
