package io.dynabind.item;

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
public abstract class ItemReader {

  /** {@link #selectName} met an attribute that the names do not hold; read or skip its value. */
  public static final int UNKNOWN = -1;

  /** {@link #selectName} found no further attribute. */
  public static final int END = -2;

  /** Stands for the next element of the open list, or the value of the name that was just read. */
  public static final int NEXT = -3;

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
   * Whether attributes can be asked for in any order, by {@link #seek}; if so, those of the names
   * will be.
   *
   * @param names the names that the caller knows
   * @return false if they are met in the representation's order only
   */
  public boolean isIndexed(AttributeNames names) {
    return false;
  }

  /**
   * Moves to a value: the next element, or an attribute of the open map in any order. The latter
   * only where the reader {@link #isIndexed is indexed}, and not mixed with {@link #selectName} in
   * one map.
   *
   * @param names the names that the caller knows; not looked at for {@link #NEXT}
   * @param index the attribute's index in the names, {@link #NEXT}, or {@link #END} when no more
   *     attributes will be asked for
   * @return true if it is there and not NULL; otherwise nothing is to be read
   */
  public boolean seek(AttributeNames names, int index) {
    if (index != NEXT) {
      throw new UnsupportedOperationException("Attributes are met in order only");
    }
    return !nul();
  }

  /**
   * Reads a string in one step with {@link #seek}.
   *
   * @param names the names that the caller knows
   * @param index the attribute's index in the names, or {@link #NEXT}
   * @return the string, or null if it is not there or NULL
   */
  public @Nullable String stringAt(AttributeNames names, int index) {
    return seek(names, index) ? string() : null;
  }

  /**
   * Reads a number, as its text, in one step with {@link #seek}.
   *
   * @param names the names that the caller knows
   * @param index the attribute's index in the names, or {@link #NEXT}
   * @return the number's text, or null if it is not there or NULL
   */
  public @Nullable String numberAt(AttributeNames names, int index) {
    return seek(names, index) ? number() : null;
  }

  /**
   * Opens a map in one step with {@link #seek}.
   *
   * @param names the names that the caller knows
   * @param index the attribute's index in the names, or {@link #NEXT}
   * @return how many attributes it has, as {@link #beginMap} says, or {@link #END} if it is not
   *     there or NULL
   */
  public int beginMapAt(AttributeNames names, int index) {
    return seek(names, index) ? beginMap() : END;
  }

  /**
   * Opens a list in one step with {@link #seek}.
   *
   * @param names the names that the caller knows
   * @param index the attribute's index in the names, or {@link #NEXT}
   * @return how many elements it has, as {@link #beginList} says, or {@link #END} if it is not
   *     there or NULL
   */
  public int beginListAt(AttributeNames names, int index) {
    return seek(names, index) ? beginList() : END;
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
   * Where the reader stands.
   *
   * @return a path such as {@code $.lines[2].quantity}
   */
  public final String path() {
    ItemPath path = new ItemPath();
    trace(path);
    return path.toString();
  }

  /**
   * Makes the exception for a value that does not fit.
   *
   * @param problem what was expected and found, without the value
   * @return an exception with the path of the reader, to be thrown
   */
  public final ItemFormatException failure(String problem) {
    return new ItemFormatException(problem, path(), null);
  }

  /**
   * Makes the exception for an attribute of a map that was just opened.
   *
   * @param attribute the attribute's stored name
   * @param problem what was expected and found, without the value
   * @return an exception with the path of the attribute, to be thrown
   */
  public final ItemFormatException failureAt(String attribute, String problem) {
    ItemPath path = new ItemPath();
    trace(path);
    path.name(attribute);
    return new ItemFormatException(problem, path.toString(), null);
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
   * Makes the whole number that a text means, also one of another form than Java's, such as {@code
   * 1E+2}.
   *
   * @param number the text of a number
   * @return the number
   * @throws ItemFormatException if it is none of 64 bits
   */
  public final long wholeNumber(String number) {
    try {
      return Long.parseLong(number);
    } catch (NumberFormatException e) {
      return Numbers.exactLong(number, this);
    }
  }

  /**
   * Says where the reader stands: one name or index for each open map, list or set, the outermost
   * first.
   *
   * @param path takes them
   */
  protected abstract void trace(ItemPath path);
}
