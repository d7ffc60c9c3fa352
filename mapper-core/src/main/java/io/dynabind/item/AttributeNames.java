package io.dynabind.item;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stored names of a map's attributes, made once per codec: from index to name and encoded
 * bytes, and from name to index.
 *
 * <pre>{@code
 * AttributeNames names = AttributeNames.of(List.of("customerId", "total"));
 * names.indexOf("total"); // 1
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class AttributeNames {

  private final String[] names;
  private final byte[][] encoded;
  private final Map<String, Integer> indexes;

  private AttributeNames(List<String> names) {
    this.names = names.toArray(String[]::new);
    this.encoded = new byte[this.names.length][];
    this.indexes = new HashMap<>(2 * this.names.length);
    for (int i = 0; i < this.names.length; i++) {
      encoded[i] = this.names[i].getBytes(StandardCharsets.UTF_8);
      if (indexes.put(this.names[i], i) != null) {
        throw new IllegalArgumentException("Attribute name given twice: " + this.names[i]);
      }
    }
  }

  /**
   * Makes the names of one map.
   *
   * @param names the stored names, distinct, in the order of their indexes
   * @return the names
   * @throws IllegalArgumentException if a name is given twice
   */
  public static AttributeNames of(List<String> names) {
    return new AttributeNames(names);
  }

  /**
   * How many names there are.
   *
   * @return the number of names
   */
  public int size() {
    return names.length;
  }

  /**
   * The name at an index.
   *
   * @param index from 0 to {@link #size()} - 1
   * @return the stored name
   */
  public String name(int index) {
    return names[index];
  }

  /**
   * The name at an index in UTF-8.
   *
   * @param index from 0 to {@link #size()} - 1
   * @return the bytes; shared, not to be changed
   */
  @SuppressWarnings("EI_EXPOSE_REP") // copying would cost an allocation for each attribute written
  public byte[] utf8(int index) {
    return encoded[index];
  }

  /**
   * The index of a name.
   *
   * @param name a stored name
   * @return its index, or {@link ItemReader#UNKNOWN}
   */
  public int indexOf(String name) {
    Integer index = indexes.get(name);
    return index == null ? ItemReader.UNKNOWN : index;
  }

  @Override
  public String toString() {
    return String.join(", ", names);
  }
}
