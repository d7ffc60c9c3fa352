package io.dynabind.codec;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
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
   * Reads an attribute of the open map, where the reader finds attributes by their index. Codecs of
   * single values may do it in one step.
   *
   * @param reader stands in a map, and is {@link ItemReader#isIndexed() indexed}
   * @param names the names of the map
   * @param index the attribute's index in the names
   * @return the value, or null if the attribute is not there or NULL
   * @throws io.dynabind.item.ItemFormatException if the value does not fit
   */
  default @Nullable T decodeAt(ItemReader reader, AttributeNames names, int index) {
    return reader.seek(names, index) ? decode(reader) : null;
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
  }
}
