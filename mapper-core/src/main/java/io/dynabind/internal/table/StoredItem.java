package io.dynabind.internal.table;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads items as they are stored, in the forms of {@link StoredValue}. */
final class StoredItem {

  private StoredItem() {}

  /** The attributes of the item before which a reader stands. */
  static Map<String, Object> read(ItemReader reader) {
    Map<String, Object> attributes = new HashMap<>();
    reader.beginMap();
    while (reader.hasNext()) {
      String name = reader.nextName();
      attributes.put(name, value(reader));
    }
    reader.endMap();
    return attributes;
  }

  private static Object value(ItemReader reader) {
    AttributeType type = reader.peek();
    return switch (type) {
      case S -> reader.string();
      case N -> new BigDecimal(reader.number()).stripTrailingZeros();
      case B -> ByteBuffer.wrap(reader.binary());
      case BOOL -> reader.bool();
      case NULL -> {
        boolean unused = reader.nul();
        yield AttributeType.NULL;
      }
      case M -> read(reader);
      case L -> list(reader);
      case SS, NS, BS -> new StoredValue.Elements(type, set(reader, type));
    };
  }

  private static List<Object> list(ItemReader reader) {
    List<Object> elements = new ArrayList<>();
    int unused = reader.beginList();
    while (reader.hasNext()) {
      elements.add(value(reader));
    }
    reader.endList();
    return elements;
  }

  private static Set<Object> set(ItemReader reader, AttributeType type) {
    Set<Object> elements = new HashSet<>();
    int unused = reader.beginSet(type);
    while (reader.hasNext()) {
      elements.add(value(reader));
    }
    reader.endSet();
    return elements;
  }
}
