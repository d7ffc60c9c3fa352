package io.dynabind.test;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Items as text and from one form into another, for tests: {@code M{id=S'a', tags=SS['x', 'y']}},
 * attributes and the elements of sets in order, binary in base64.
 */
public final class ItemDump {

  private ItemDump() {}

  /**
   * Prints what a reader stands before.
   *
   * @param reader stands before a value, such as an item
   * @return its text
   */
  public static String of(ItemReader reader) {
    AttributeType type = reader.peek();
    return switch (type) {
      case S -> "S'" + reader.string() + "'";
      case N -> "N'" + reader.number() + "'";
      case B -> "B'" + Base64.getEncoder().encodeToString(reader.binary()) + "'";
      case BOOL -> "BOOL'" + reader.bool() + "'";
      case NULL -> {
        reader.nul();
        yield "NULL";
      }
      case M -> map(reader);
      case L -> list(reader);
      case SS, NS, BS -> set(reader, type);
    };
  }

  private static String map(ItemReader reader) {
    Map<String, String> attributes = new TreeMap<>();
    reader.beginMap();
    while (reader.hasNext()) {
      attributes.put(reader.nextName(), of(reader));
    }
    reader.endMap();
    StringJoiner text = new StringJoiner(", ", "M{", "}");
    attributes.forEach((name, value) -> text.add(name + "=" + value));
    return text.toString();
  }

  private static String list(ItemReader reader) {
    StringJoiner text = new StringJoiner(", ", "L[", "]");
    reader.beginList();
    while (reader.hasNext()) {
      text.add(of(reader));
    }
    reader.endList();
    return text.toString();
  }

  private static String set(ItemReader reader, AttributeType type) {
    List<String> elements = new ArrayList<>();
    reader.beginSet(type);
    while (reader.hasNext()) {
      elements.add(of(reader).substring(1));
    }
    reader.endSet();
    elements.sort(null);
    return type + "[" + String.join(", ", elements) + "]";
  }

  /**
   * Copies what a reader stands before.
   *
   * @param reader stands before a value
   * @param writer expects a value
   */
  public static void copy(ItemReader reader, ItemWriter writer) {
    AttributeType type = reader.peek();
    switch (type) {
      case S -> writer.string(reader.string());
      case N -> writer.number(reader.number());
      case B -> writer.binary(reader.binary());
      case BOOL -> writer.bool(reader.bool());
      case NULL -> {
        reader.nul();
        writer.nul();
      }
      case M -> copyMap(reader, writer);
      case L -> copyList(reader, writer);
      case SS, NS, BS -> copySet(reader, writer, type);
    }
  }

  private static void copyMap(ItemReader reader, ItemWriter writer) {
    reader.beginMap();
    writer.beginMap(0);
    while (reader.hasNext()) {
      writer.name(reader.nextName());
      copy(reader, writer);
    }
    writer.endMap();
    reader.endMap();
  }

  private static void copyList(ItemReader reader, ItemWriter writer) {
    reader.beginList();
    writer.beginList(0);
    while (reader.hasNext()) {
      copy(reader, writer);
    }
    writer.endList();
    reader.endList();
  }

  private static void copySet(ItemReader reader, ItemWriter writer, AttributeType type) {
    reader.beginSet(type);
    writer.beginSet(type, 0);
    while (reader.hasNext()) {
      copy(reader, writer);
    }
    writer.endSet();
    reader.endSet();
  }
}
