package io.dynabind.item;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stored names of a map's attributes, made once per codec: from index to name and encoded
 * bytes, and from name to index. An attribute may have former names, which are read but never
 * written.
 *
 * <pre>{@code
 * AttributeNames names =
 *     AttributeNames.of(List.of("customerId", "total"), List.of(List.of(), List.of("sum")));
 * names.indexOf("total"); // 1
 * names.indexOf("sum"); // 1
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class AttributeNames {

  private final String[] names;
  private final byte[][] encoded;
  private final Map<String, Integer> indexes;
  private final List<List<String>> former;
  private final Map<String, List<String>> preferred = new HashMap<>();

  private AttributeNames(List<String> names, List<List<String>> former) {
    this.names = names.toArray(String[]::new);
    this.encoded = new byte[this.names.length][];
    this.indexes = new HashMap<>(2 * this.names.length);
    for (int i = 0; i < this.names.length; i++) {
      encoded[i] = this.names[i].getBytes(StandardCharsets.UTF_8);
      if (indexes.put(this.names[i], i) != null) {
        throw new IllegalArgumentException("Attribute name given twice: " + this.names[i]);
      }
    }
    this.former = former.stream().map(List::copyOf).toList();
    for (int i = 0; i < this.former.size(); i++) {
      addFormer(i);
    }
  }

  private void addFormer(int index) {
    List<String> better = new ArrayList<>(List.of(names[index]));
    for (String name : former.get(index)) {
      if (indexes.put(name, index) != null) {
        throw new IllegalArgumentException("Attribute name given twice: " + name);
      }
      preferred.put(name, List.copyOf(better));
      better.add(name);
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
    return new AttributeNames(names, List.of());
  }

  /**
   * Makes the names of one map in which attributes have former names.
   *
   * @param names the stored names, in the order of their indexes
   * @param former for each index its former names, the first one before the others
   * @return the names
   * @throws IllegalArgumentException if a name, current or former, is given twice
   */
  public static AttributeNames of(List<String> names, List<List<String>> former) {
    return new AttributeNames(names, former);
  }

  /**
   * Whether any attribute has a former name. Where none has, nobody need look for them.
   *
   * @return true if {@link #formerNames} or {@link #preferredTo} have something to say
   */
  public boolean hasFormer() {
    return !preferred.isEmpty();
  }

  /**
   * The former names of an attribute.
   *
   * @param index from 0 to {@link #size()} - 1
   * @return the names, the first one before the others; empty for none
   */
  public List<String> formerNames(int index) {
    return index < former.size() ? former.get(index) : List.of();
  }

  /**
   * The names that win over a former name where a map has both.
   *
   * @param name a stored name
   * @return the current name and the former ones listed earlier; empty for a current or unknown one
   */
  public List<String> preferredTo(String name) {
    return preferred.getOrDefault(name, List.of());
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
   * @param name a stored name, current or former
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
