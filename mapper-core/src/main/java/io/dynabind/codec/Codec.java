package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stores values of one Java type as one kind of attribute value.
 *
 * <p>A codec never changes the value it encodes. It is immutable and thread-safe once its registry
 * has handed it out.
 *
 * @param <T> the Java type, never a primitive
 */
public interface Codec<T> {

  /**
   * Writes a value.
   *
   * @param writer expects a value
   * @param value the value; not one for which {@link #isAbsent} is true
   * @throws io.dynabind.item.ItemFormatException if the value cannot be stored
   */
  void encode(ItemWriter writer, T value);

  /**
   * Reads a value.
   *
   * @param reader stands before a value that is not NULL
   * @return the value
   * @throws io.dynabind.item.ItemFormatException if the value does not fit
   */
  T decode(ItemReader reader);

  /**
   * Reads a value that a representation holds in memory; by default as any other.
   *
   * @param values reads it
   * @param value the value; not NULL
   * @return the value
   * @throws io.dynabind.item.ItemFormatException if the value does not fit
   */
  default T decode(ValueReader values, Object value) {
    return decode(values.reader(value));
  }

  /**
   * Writes all elements of a list that is open. A codec may do it by the same loop: in a method of
   * its own, the JVM compiles that for this codec alone.
   *
   * @param writer stands in a list
   * @param elements the values; null and {@link #isAbsent absent} ones are written as NULL
   * @throws io.dynabind.item.ItemFormatException if a value cannot be stored
   */
  default void encodeElements(ItemWriter writer, Collection<? extends @Nullable T> elements) {
    for (T element : elements) {
      Elements.encode(writer, this, element);
    }
  }

  /**
   * Writes all values of a map that is open, as {@link #encodeElements} does with elements.
   *
   * @param writer stands in a map
   * @param values the values by their stored names
   * @throws io.dynabind.item.ItemFormatException if a value or name cannot be stored
   */
  default void encodeValues(ItemWriter writer, Map<String, ? extends @Nullable T> values) {
    for (Map.Entry<String, ? extends @Nullable T> entry : values.entrySet()) {
      writer.key(entry.getKey());
      Elements.encode(writer, this, entry.getValue());
    }
  }

  /**
   * Reads all elements of the open list. A codec may do it by the same loop: in a method of its
   * own, the JVM compiles that for this codec alone.
   *
   * @param reader stands in a list
   * @param into takes the values, and {@link #absent()} for NULL
   * @throws io.dynabind.item.ItemFormatException if a value does not fit
   */
  default void decodeElements(ItemReader reader, Collection<@Nullable T> into) {
    while (reader.hasNext()) {
      into.add(Elements.decode(reader, this));
    }
  }

  /**
   * Reads all attributes of the open map, as {@link #decodeElements} does with elements.
   *
   * @param reader stands in a map of which nothing has been read
   * @param into takes the values, and {@link #absent()} for NULL, by their stored names
   * @throws io.dynabind.item.ItemFormatException if a value does not fit
   */
  default void decodeValues(ItemReader reader, Map<? super String, @Nullable T> into) {
    while (reader.hasNext()) {
      String name = reader.nextName();
      reader.put(into, name, Elements.decode(reader, this));
    }
  }

  /**
   * Reads all elements of a list that a representation holds in memory, as {@link
   * #decodeElements(ItemReader, Collection)} does.
   *
   * @param values reads them
   * @param stored the elements
   * @param into takes the values, and {@link #absent()} for NULL
   * @throws io.dynabind.item.ItemFormatException if a value does not fit
   */
  default void decodeElements(ValueReader values, List<?> stored, Collection<@Nullable T> into) {
    int at = 0;
    try {
      for (Object value : stored) {
        into.add(values.isNul(value) ? absent() : decode(values, value));
        at++;
      }
    } catch (RuntimeException e) {
      throw Refusal.at(ItemPath.ofElement(at), e);
    }
  }

  /**
   * Reads all values of a map that a representation holds in memory.
   *
   * @param values reads them
   * @param stored the values by their stored names
   * @param into takes the values, and {@link #absent()} for NULL, by their stored names
   * @throws io.dynabind.item.ItemFormatException if a value does not fit
   */
  default void decodeValues(
      ValueReader values, Map<String, ?> stored, Map<? super String, @Nullable T> into) {
    for (Map.Entry<String, ?> entry : stored.entrySet()) {
      String name = entry.getKey();
      Object value = entry.getValue();
      try {
        into.put(name, values.isNul(value) ? absent() : decode(values, value));
      } catch (RuntimeException e) {
        throw Refusal.at(ItemPath.ofAttribute(name), e);
      }
    }
  }

  /**
   * The DynamoDB type in which values are stored.
   *
   * @return the type, or null if it differs from value to value
   */
  @Nullable AttributeType type();

  /**
   * Whether the stored form sorts as the values do, so that range operators and sorting mean what
   * Java means by them.
   *
   * @return true if stored order is the values' order
   */
  default boolean isOrdered() {
    return false;
  }

  /**
   * Whether a value is stored as no attribute at all: null, an empty Optional, an empty set. Not
   * asked for components of primitive types, which are always stored.
   *
   * @param value a value or null
   * @return true if nothing is to be stored
   */
  default boolean isAbsent(@Nullable T value) {
    return value == null;
  }

  /**
   * What an absent attribute or NULL reads back as. Not asked for components of primitive types,
   * which must be there.
   *
   * @return null, an empty Optional, an empty set
   */
  default @Nullable T absent() {
    return null;
  }

  /**
   * The codec to hold from now on in the place of this one. Codecs of records and beans work by
   * reflection at first and are generated once they have been used a few times; the codec that is
   * generated for what contains them holds the settled ones. A codec that holds others may give one
   * that holds those which they settle to.
   *
   * @return a codec that stores the same values in the same way; by default this one
   */
  default Codec<T> settled() {
    return this;
  }

  /** A codec of {@code int} that also works without a box. */
  interface OfInt extends Codec<Integer> {

    /**
     * Writes a value.
     *
     * @param writer expects a value
     * @param value the value
     */
    void encodeInt(ItemWriter writer, int value);

    /**
     * Reads a value.
     *
     * @param reader stands before a value that is not NULL
     * @return the value
     */
    int decodeInt(ItemReader reader);

    /**
     * Reads a value that a representation holds in memory.
     *
     * @param values reads it
     * @param value the value; not NULL
     * @return the value
     */
    default int decodeInt(ValueReader values, Object value) {
      return decode(values, value);
    }
  }

  /** A codec of {@code long} that also works without a box. */
  interface OfLong extends Codec<Long> {

    /**
     * Writes a value.
     *
     * @param writer expects a value
     * @param value the value
     */
    void encodeLong(ItemWriter writer, long value);

    /**
     * Reads a value.
     *
     * @param reader stands before a value that is not NULL
     * @return the value
     */
    long decodeLong(ItemReader reader);

    /**
     * Reads a value that a representation holds in memory.
     *
     * @param values reads it
     * @param value the value; not NULL
     * @return the value
     */
    default long decodeLong(ValueReader values, Object value) {
      return decode(values, value);
    }
  }

  /** A codec of {@code double} that also works without a box. */
  interface OfDouble extends Codec<Double> {

    /**
     * Writes a value.
     *
     * @param writer expects a value
     * @param value the value
     */
    void encodeDouble(ItemWriter writer, double value);

    /**
     * Reads a value.
     *
     * @param reader stands before a value that is not NULL
     * @return the value
     */
    double decodeDouble(ItemReader reader);

    /**
     * Reads a value that a representation holds in memory.
     *
     * @param values reads it
     * @param value the value; not NULL
     * @return the value
     */
    default double decodeDouble(ValueReader values, Object value) {
      return decode(values, value);
    }
  }

  /** A codec of {@code boolean} that also works without a box. */
  interface OfBoolean extends Codec<Boolean> {

    /**
     * Writes a value.
     *
     * @param writer expects a value
     * @param value the value
     */
    void encodeBoolean(ItemWriter writer, boolean value);

    /**
     * Reads a value.
     *
     * @param reader stands before a value that is not NULL
     * @return the value
     */
    boolean decodeBoolean(ItemReader reader);

    /**
     * Reads a value that a representation holds in memory.
     *
     * @param values reads it
     * @param value the value; not NULL
     * @return the value
     */
    default boolean decodeBoolean(ValueReader values, Object value) {
      return decode(values, value);
    }
  }
}
