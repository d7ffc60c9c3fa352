package io.dynabind.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The key of an item as it is stored: of a table, or of an index together with that of its table.
 * Queries and scans continue after such a key. {@code toString} shows names, never values.
 *
 * <p>Immutable and thread-safe.
 */
public final class RawKey {

  private final Map<String, Scalar> attributes;

  private RawKey(Map<String, Scalar> attributes) {
    this.attributes = attributes;
  }

  /**
   * Makes a key.
   *
   * @param attributes stored name to value
   * @return the key
   */
  public static RawKey of(Map<String, Scalar> attributes) {
    return new RawKey(new LinkedHashMap<>(attributes));
  }

  /**
   * Reads a map that holds nothing but a key.
   *
   * @param reader stands before the map
   * @return the key
   * @throws ItemFormatException if the map holds anything but strings, numbers and binaries
   */
  public static RawKey read(ItemReader reader) {
    Map<String, Scalar> attributes = new LinkedHashMap<>();
    reader.beginMap();
    while (reader.hasNext()) {
      String name = reader.nextName();
      reader.put(attributes, name, Scalar.read(reader));
    }
    reader.endMap();
    return new RawKey(attributes);
  }

  /**
   * Takes a key out of the open map of an item, without moving the reader.
   *
   * @param reader stands in the item's map
   * @param names the stored names of the key's attributes
   * @return the key, or null if the item lacks one of them
   */
  public static @Nullable RawKey lookAhead(ItemReader reader, List<String> names) {
    Map<String, Scalar> attributes = new LinkedHashMap<>();
    for (String name : names) {
      Scalar value = reader.lookAhead(name);
      if (value == null) {
        return null;
      }
      attributes.put(name, value);
    }
    return new RawKey(attributes);
  }

  /**
   * The key that something writes.
   *
   * @param content writes exactly one map of strings, numbers and binaries
   * @return the key
   */
  public static RawKey written(Consumer<ItemWriter> content) {
    KeyWriter writer = new KeyWriter();
    content.accept(writer);
    return new RawKey(writer.attributes());
  }

  /**
   * The same key in the form in which equal keys are equal: to DynamoDB, the numbers 1 and 1.0 are
   * one.
   *
   * @return a key whose numbers have no trailing zeros
   */
  public RawKey canonical() {
    Map<String, Scalar> canonical = new LinkedHashMap<>();
    attributes.forEach((name, value) -> canonical.put(name, value.canonical()));
    return new RawKey(canonical);
  }

  /**
   * The stored names.
   *
   * @return the names, in order
   */
  public List<String> names() {
    return new ArrayList<>(attributes.keySet());
  }

  /**
   * The value of one attribute.
   *
   * @param name its stored name
   * @return the value, or null if the key has no such attribute
   */
  public @Nullable Scalar get(String name) {
    return attributes.get(name);
  }

  /**
   * Writes the key as a map.
   *
   * @param writer expects a value
   */
  public void write(ItemWriter writer) {
    writer.beginMap(attributes.size());
    attributes.forEach(
        (name, value) -> {
          writer.name(name);
          value.write(writer);
        });
    writer.endMap();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawKey that && attributes.equals(that.attributes);
  }

  @Override
  public int hashCode() {
    return attributes.hashCode();
  }

  @Override
  public String toString() {
    return attributes.toString();
  }
}
