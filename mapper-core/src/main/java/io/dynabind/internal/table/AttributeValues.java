package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.model.AttributeModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of some attributes of an item, in the order in which they were asked for. */
final class AttributeValues {

  private final Map<AttributeModel, Object> values;

  private AttributeValues(Map<AttributeModel, Object> values) {
    this.values = values;
  }

  /** Those that are there, by the names of the components. */
  Map<String, @Nullable Object> map() {
    Map<String, @Nullable Object> found = new LinkedHashMap<>();
    values.forEach((attribute, value) -> found.put(attribute.name(), value));
    return Collections.unmodifiableMap(found);
  }

  /** The value of an attribute; null if it is absent, or stored as NULL. */
  @Nullable Object get(AttributeModel attribute) {
    return values.get(attribute);
  }

  /** The names of an attribute, the current one first. */
  static List<String> names(AttributeModel attribute) {
    List<String> names = new ArrayList<>();
    names.add(attribute.storedName());
    names.addAll(attribute.formerNames());
    return names;
  }

  /** Reads the values of certain attributes. Thread-safe. */
  static final class Reader {

    private final EntityCodec<?> codec;
    private final Set<AttributeModel> asked;
    private final Map<String, AttributeModel> byName = new HashMap<>();

    Reader(EntityCodec<?> codec, Set<AttributeModel> asked) {
      this.codec = codec;
      this.asked = asked;
      asked.forEach(attribute -> names(attribute).forEach(name -> byName.put(name, attribute)));
    }

    /** Reads the map in which the reader stands. */
    AttributeValues read(ItemReader item) {
      try {
        Map<String, @Nullable Object> stored = stored(item);
        Map<AttributeModel, Object> found = new LinkedHashMap<>();
        for (AttributeModel attribute : asked) {
          names(attribute).stream()
              .filter(stored::containsKey)
              .findFirst()
              .map(stored::get)
              .ifPresent(value -> found.put(attribute, value));
        }
        return new AttributeValues(found);
      } catch (ItemFormatException e) {
        throw e.during("decoding " + codec.model());
      }
    }

    /** Under each name that is there; a NULL counts, as it does when the whole item is read. */
    private Map<String, @Nullable Object> stored(ItemReader item) {
      Map<String, @Nullable Object> values = new HashMap<>();
      while (item.hasNext()) {
        String name = item.nextName();
        AttributeModel attribute = byName.get(name);
        if (attribute == null) {
          item.skip();
        } else if (item.peek() == AttributeType.NULL) {
          item.skip();
          values.put(name, null);
        } else {
          values.put(name, codec.codec(attribute).decode(item));
        }
      }
      item.endMap();
      return values;
    }
  }
}
