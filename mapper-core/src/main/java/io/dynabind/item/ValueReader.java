package io.dynabind.item;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads values that a representation holds in memory, in any order. A value is handed to and fro as
 * an object that only the representation knows:
 *
 * <pre>{@code
 * Object value = values.find(map, "customerId");
 * String customerId = value == null ? null : values.string(value);
 * }</pre>
 *
 * <p>It keeps no place, so that nothing is written while reading: the paths in its exceptions begin
 * at the value in hand, and who had found that value puts the {@linkplain
 * ItemFormatException#within rest} before. Reading is as strict as with an {@link ItemReader}.
 *
 * <p>Immutable and thread-safe.
 */
public abstract class ValueReader implements ValueSource {

  /** For representations. */
  protected ValueReader() {}

  /**
   * Finds an attribute.
   *
   * @param map a map that this representation has given
   * @param name its stored name
   * @return its value, or null if it is absent or NULL
   */
  public abstract @Nullable Object find(Map<String, ?> map, String name);

  /**
   * Finds an attribute by its current name, else by its former ones.
   *
   * @param map a map that this representation has given
   * @param names the names of the map
   * @param index the attribute's index in the names
   * @return its value, or null if it is absent or NULL
   */
  public final @Nullable Object find(Map<String, ?> map, AttributeNames names, int index) {
    String current = names.name(index);
    if (names.hasFormer() && map.get(current) == null) {
      for (String former : names.formerNames(index)) {
        if (map.get(former) != null) {
          return find(map, former);
        }
      }
    }
    return find(map, current);
  }

  /**
   * Whether an element of a list, or a value of a map, is NULL.
   *
   * @param value the value
   * @return true if it is NULL
   * @throws ItemFormatException if it is no value at all
   */
  public abstract boolean isNul(@Nullable Object value);

  /**
   * The type of a value.
   *
   * @param value the value
   * @return the DynamoDB type
   * @throws ItemFormatException if it has no one type
   */
  public abstract AttributeType type(Object value);

  /**
   * Reads a string.
   *
   * @param value the value
   * @return the string
   * @throws ItemFormatException if the value is of another type
   */
  public abstract String string(Object value);

  /**
   * Reads a number as its text, in the form in which it arrived.
   *
   * @param value the value
   * @return the number's text
   * @throws ItemFormatException if the value is of another type
   */
  public abstract String number(Object value);

  /**
   * Reads binary.
   *
   * @param value the value
   * @return the bytes; the caller's own
   * @throws ItemFormatException if the value is of another type
   */
  public abstract byte[] binary(Object value);

  /**
   * Reads a boolean.
   *
   * @param value the value
   * @return true or false
   * @throws ItemFormatException if the value is of another type
   */
  public abstract boolean bool(Object value);

  /**
   * Opens a map.
   *
   * @param value the value
   * @return its values by their stored names; not to be changed
   * @throws ItemFormatException if the value is of another type
   */
  public abstract Map<String, ?> map(Object value);

  /**
   * Opens a list.
   *
   * @param value the value
   * @return its elements; not to be changed
   * @throws ItemFormatException if the value is of another type
   */
  public abstract List<?> list(Object value);

  /**
   * Reads a value in order, for codecs that know no other way.
   *
   * @param value the value
   * @return a reader that stands before the value
   */
  public abstract ItemReader reader(Object value);

  /**
   * Reads a map in order.
   *
   * @param map a map that this representation has given
   * @return a reader that stands before the map
   */
  public abstract ItemReader reader(Map<String, ?> map);

  @Override
  public final ItemFormatException failure(String problem) {
    return new ItemFormatException(problem, ItemPath.ROOT, null);
  }
}
