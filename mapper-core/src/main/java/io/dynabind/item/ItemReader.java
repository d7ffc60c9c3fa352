package io.dynabind.item;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one item in DynamoDB's types. A representation (SDK attribute values, DynamoDB JSON)
 * extends it; codecs call it.
 *
 * <pre>{@code
 * reader.beginMap();
 * for (int i = reader.selectName(names); i != ItemReader.END; i = reader.selectName(names)) {
 *   switch (i) {
 *     case 0 -> customerId = reader.string();
 *     default -> reader.skip();
 *   }
 * }
 * reader.endMap();
 * }</pre>
 *
 * <p>Reading is strict: a method that meets another DynamoDB type throws {@link
 * ItemFormatException} with the path. A reader is used by one thread.
 */
public abstract class ItemReader implements ValueSource {

  /** {@link #selectName} met an attribute that the names do not hold; read or skip its value. */
  public static final int UNKNOWN = -1;

  /** {@link #selectName} found no further attribute. */
  public static final int END = -2;

  /** For representations. */
  protected ItemReader() {}

  /**
   * The type of the value that is next.
   *
   * @return the DynamoDB type; nothing is consumed
   */
  public abstract AttributeType peek();

  /**
   * Opens the map that is next.
   *
   * @return how many attributes it has, as a hint for what holds them; 0 if that is not known
   */
  public abstract int beginMap();

  /** Closes the map; all its attributes must have been read or skipped. */
  public abstract void endMap();

  /**
   * Opens the list that is next.
   *
   * @return how many elements it has, as a hint for what holds them; 0 if that is not known
   */
  public abstract int beginList();

  /** Closes the list; all its elements must have been read or skipped. */
  public abstract void endList();

  /**
   * Opens the set that is next.
   *
   * @param type the set type that is expected
   * @return how many elements it has, as a hint for what holds them; 0 if that is not known
   */
  public abstract int beginSet(AttributeType type);

  /** Closes the set; all its elements must have been read. */
  public abstract void endSet();

  /**
   * Whether the open map, list or set has a further attribute or element.
   *
   * @return true if there is one
   */
  public abstract boolean hasNext();

  /**
   * Moves to the next attribute of the open map whose name is known or, where the representation
   * meets them, unknown. The order is the representation's.
   *
   * @param names the names that the caller knows
   * @return the attribute's index in the names, {@link #UNKNOWN} or {@link #END}
   */
  public abstract int selectName(AttributeNames names);

  /**
   * Moves to the next attribute of the open map, whatever its name. Not to be mixed with {@link
   * #selectName} in one map.
   *
   * @return its stored name
   */
  public abstract String nextName();

  /**
   * How values can be read in any order, where the representation holds them in memory.
   *
   * @return a reader of the values of {@link #openMap()}, or null if they are met in the
   *     representation's order only
   */
  public @Nullable ValueReader values() {
    return null;
  }

  /**
   * The map that is open. Nothing of it must have been read, and nothing will be: its values are
   * read by {@link #values()}.
   *
   * @return the map
   * @throws UnsupportedOperationException if values are met in order only
   */
  public Map<String, ?> openMap() {
    throw new UnsupportedOperationException("Attributes are met in order only");
  }

  /**
   * The name of the attribute that {@link #selectName} has just called {@link #UNKNOWN}. To be
   * asked before its value is read or skipped; only where the names {@link
   * AttributeNames#keepUnknown() keep unknown ones}.
   *
   * @return its stored name
   */
  public abstract String unknownName();

  /**
   * Reads a string.
   *
   * @return the string
   */
  public abstract String string();

  /**
   * Reads a number as its text, in the form in which it arrived.
   *
   * @return the number's text
   */
  public abstract String number();

  /**
   * Reads a number that must be a whole number in the range of {@code long}.
   *
   * @return the number
   */
  public abstract long numberAsLong();

  /**
   * Reads binary.
   *
   * @return the bytes; the caller's own
   */
  public abstract byte[] binary();

  /**
   * Reads a boolean.
   *
   * @return true or false
   */
  public abstract boolean bool();

  /**
   * Consumes the next value if it is NULL.
   *
   * @return true if it was NULL; otherwise nothing is consumed
   */
  public abstract boolean nul();

  /** Passes over the next value, whatever it is. */
  public abstract void skip();

  /**
   * Looks at a string, number or binary attribute of the open map without moving. The attribute may
   * stand before or after the reader's position.
   *
   * @param name the attribute's stored name
   * @return its value, or null if the map has no such attribute or it is of another type
   */
  public abstract @Nullable Scalar lookAhead(String name);

  /**
   * Puts an attribute that was read into a map.
   *
   * @param into takes it
   * @param name its stored name
   * @param value its value
   * @param <V> the values of the map
   * @throws ItemFormatException if the map has an attribute of this name, which JSON may give twice
   */
  public final <V> void put(Map<? super String, @Nullable V> into, String name, @Nullable V value) {
    int size = into.size();
    into.put(name, value);
    if (into.size() == size) {
      throw givenTwice();
    }
  }

  /**
   * Makes the exception for a name that a map has twice.
   *
   * @return an exception with the path of the reader, to be thrown
   */
  protected final ItemFormatException givenTwice() {
    return failure("Expected distinct names but was a map with one given twice");
  }

  /**
   * Where the reader stands.
   *
   * @return a path such as {@code $.lines[2].quantity}
   */
  public final String path() {
    ItemPath path = new ItemPath();
    trace(path);
    return path.toString();
  }

  @Override
  public final ItemFormatException failure(String problem) {
    return new ItemFormatException(problem, path(), null);
  }

  /**
   * Makes the exception for a value of another type than expected.
   *
   * @param expected what was expected, in DynamoDB's names
   * @return an exception with the path of the reader, to be thrown
   */
  public final ItemFormatException mismatch(String expected) {
    return failure("Expected " + expected + " but was " + peek());
  }

  /**
   * Says where the reader stands: one name or index for each open map, list or set, the outermost
   * first.
   *
   * @param path takes them
   */
  protected abstract void trace(ItemPath path);
}
