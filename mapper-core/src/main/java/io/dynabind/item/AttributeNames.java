package io.dynabind.item;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stored names of a map's attributes, made once per codec: found by index when writing, and by
 * name when reading, without text being encoded or decoded again. An attribute may have former
 * names, which are read but never written.
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
  private final byte[][] quoted;
  private final Map<String, Integer> indexes;
  private final int[] slots;
  private final List<List<String>> former;
  private final Map<String, List<String>> preferred = new HashMap<>();
  private final @Nullable Set<String> hidden;

  private AttributeNames(
      List<String> names, List<List<String>> former, @Nullable Set<String> hidden) {
    this.hidden = hidden;
    this.names = names.toArray(new String[0]);
    int size = this.names.length;
    this.encoded = new byte[size][];
    this.quoted = new byte[size][];
    this.indexes = new HashMap<>(2 * size);
    this.slots = new int[Integer.highestOneBit(4 * size | 1)];
    Arrays.fill(slots, ItemReader.UNKNOWN);
    for (int i = 0; i < size; i++) {
      String name = this.names[i];
      encoded[i] = name.getBytes(StandardCharsets.UTF_8);
      quoted[i] = quote(name, encoded[i]);
      if (indexes.put(name, i) != null) {
        throw new IllegalArgumentException("Attribute name given twice: " + name);
      }
      slots[freeSlot(encoded[i])] = i;
    }
    List<List<String>> copy = new ArrayList<>(former.size());
    for (List<String> each : former) {
      copy.add(List.copyOf(each));
    }
    this.former = copy;
    for (int i = 0; i < this.former.size(); i++) {
      addFormer(i);
    }
  }

  private void addFormer(int index) {
    if (former.get(index).isEmpty()) {
      return;
    }
    List<String> better = new ArrayList<>(List.of(names[index]));
    for (String name : former.get(index)) {
      if (indexes.put(name, index) != null) {
        throw new IllegalArgumentException("Attribute name given twice: " + name);
      }
      preferred.put(name, List.copyOf(better));
      better.add(name);
    }
  }

  private int freeSlot(byte[] name) {
    int slot = hash(name, 0, name.length) & (slots.length - 1);
    while (slots[slot] >= 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash ^ (hash >>> 15);
  }

  private static byte[] quote(String name, byte[] encoded) {
    for (byte b : encoded) {
      if ((b >= 0 && b < ' ') || b == '"' || b == '\\') {
        return quote(name).getBytes(StandardCharsets.UTF_8);
      }
    }
    byte[] quoted = new byte[encoded.length + 2];
    quoted[0] = '"';
    System.arraycopy(encoded, 0, quoted, 1, encoded.length);
    quoted[quoted.length - 1] = '"';
    return quoted;
  }

  private static String quote(String name) {
    StringBuilder text = new StringBuilder(name.length() + 2).append('"');
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ') {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return text.append('"').toString();
  }

  /**
   * Makes the names of one map.
   *
   * @param names the stored names, distinct, in the order of their indexes
   * @return the names
   * @throws IllegalArgumentException if a name is given twice
   */
  public static AttributeNames of(List<String> names) {
    return new AttributeNames(names, List.of(), null);
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
    return new AttributeNames(names, former, null);
  }

  /**
   * The same names for a codec that keeps the attributes which they do not hold. A reader then
   * meets those too.
   *
   * @param hidden names that are neither the codec's nor to be kept
   * @return names for which {@link #keepUnknown()} is true
   */
  public AttributeNames keepingUnknown(Set<String> hidden) {
    return new AttributeNames(List.of(names), former, Set.copyOf(hidden));
  }

  /**
   * Whether attributes that these names do not hold are kept, so that a reader must meet them.
   *
   * @return false if a reader may pass over them
   */
  public boolean keepUnknown() {
    return hidden != null;
  }

  /**
   * Whether an attribute of a name is mapped: by these names, current or former, or elsewhere.
   *
   * @param name a stored name
   * @return false if the attribute is to be kept as it is
   */
  public boolean isMapped(String name) {
    return indexes.containsKey(name) || (hidden != null && hidden.contains(name));
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
   * The name at an index as a JSON string in UTF-8, with its quotes.
   *
   * @param index from 0 to {@link #size()} - 1
   * @return the bytes; shared, not to be changed
   */
  @SuppressWarnings("EI_EXPOSE_REP") // copying would cost an allocation for each attribute written
  public byte[] quoted(int index) {
    return quoted[index];
  }

  /**
   * Finds a name.
   *
   * @param name a stored name, current or former
   * @return its index, or {@link ItemReader#UNKNOWN}
   */
  public int indexOf(String name) {
    Integer index = indexes.get(name);
    return index == null ? ItemReader.UNKNOWN : index;
  }

  /**
   * Finds a current name that stands in UTF-8 among other bytes.
   *
   * @param bytes holds the name
   * @param from where it begins
   * @param to where it ends, exclusive
   * @param guess the index that is looked at first; any number
   * @return its index, or {@link ItemReader#UNKNOWN}
   */
  public int indexOf(byte[] bytes, int from, int to, int guess) {
    if (guess >= 0 && guess < encoded.length && is(guess, bytes, from, to)) {
      return guess;
    }
    int slot = hash(bytes, from, to) & (slots.length - 1);
    while (slots[slot] >= 0 && !is(slots[slot], bytes, from, to)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slots[slot];
  }

  private boolean is(int index, byte[] bytes, int from, int to) {
    byte[] name = encoded[index];
    return Arrays.equals(name, 0, name.length, bytes, from, to);
  }

  @Override
  public String toString() {
    return String.join(", ", names);
  }
}
