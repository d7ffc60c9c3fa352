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

  private final ItemPath path = new ItemPath();

  /** For representations. */
  protected ItemReader() {}

  /**
   * The type of the value that is next.
   *
   * @return the DynamoDB type; nothing is consumed
   */
  public abstract AttributeType peek();

  /** Opens the map that is next. */
  public final void beginMap() {
    begin(AttributeType.M, true);
    readBeginMap();
  }

  /** Closes the map; all its attributes must have been read or skipped. */
  public final void endMap() {
    readEndMap();
    path.leave();
  }

  /** Opens the list that is next. */
  public final void beginList() {
    begin(AttributeType.L, false);
    readBeginList();
  }

  /** Closes the list; all its elements must have been read or skipped. */
  public final void endList() {
    readEndList();
    path.leave();
  }

  /**
   * Opens the set that is next.
   *
   * @param type the set type that is expected
   */
  public final void beginSet(AttributeType type) {
    begin(type, false);
    readBeginSet(type);
  }

  /** Closes the set; all its elements must have been read. */
  public final void endSet() {
    readEndSet();
    path.leave();
  }

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
  public final int selectName(AttributeNames names) {
    int index = readSelectName(names);
    path.name(index >= 0 ? names.name(index) : null);
    return index;
  }

  /**
   * Moves to the next attribute of the open map, whatever its name. Not to be mixed with {@link
   * #selectName} in one map.
   *
   * @return its stored name
   */
  public final String nextName() {
    String name = readNextName();
    path.name(name);
    return name;
  }

  /**
   * Reads a string.
   *
   * @return the string
   */
  public final String string() {
    expect(AttributeType.S);
    return readString();
  }

  /**
   * Reads a number as its text, in the form in which it arrived.
   *
   * @return the number's text
   */
  public final String number() {
    expect(AttributeType.N);
    return readNumber();
  }

  /**
   * Reads a number that must be a whole number in the range of {@code long}.
   *
   * @return the number
   */
  public final long numberAsLong() {
    expect(AttributeType.N);
    String text = readNumber();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return Numbers.exactLong(text, this);
    }
  }

  /**
   * Reads binary.
   *
   * @return the bytes; the caller's own
   */
  public final byte[] binary() {
    expect(AttributeType.B);
    return readBinary();
  }

  /**
   * Reads a boolean.
   *
   * @return true or false
   */
  public final boolean bool() {
    expect(AttributeType.BOOL);
    return readBool();
  }

  /**
   * Consumes the next value if it is NULL.
   *
   * @return true if it was NULL; otherwise nothing is consumed
   */
  public final boolean nul() {
    if (peek() != AttributeType.NULL) {
      return false;
    }
    path.nextElement();
    readNul();
    return true;
  }

  /** Passes over the next value, whatever it is. */
  public final void skip() {
    path.nextElement();
    readSkip();
  }

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
   * Makes the exception for a value of another type than expected.
   *
   * @param expected what was expected, in DynamoDB's names
   * @return an exception with the path of the reader, to be thrown
   */
  public final ItemFormatException mismatch(String expected) {
    return failure("Expected " + expected + " but was " + peek());
  }

  private void expect(AttributeType expected) {
    path.nextElement();
    if (peek() != expected) {
      throw mismatch(expected.name());
    }
  }

  private void begin(AttributeType type, boolean map) {
    expect(type);
    path.enter(map);
  }

  /** Opens the map that is next. */
  protected abstract void readBeginMap();

  /** Closes the map. */
  protected abstract void readEndMap();

  /** Opens the list that is next. */
  protected abstract void readBeginList();

  /** Closes the list. */
  protected abstract void readEndList();

  /**
   * Opens the set that is next.
   *
   * @param type the set's type, as {@link #peek()} gave it
   */
  protected abstract void readBeginSet(AttributeType type);

  /** Closes the set. */
  protected abstract void readEndSet();

  /**
   * Moves to the next attribute.
   *
   * @param names the names that the caller knows
   * @return the attribute's index, {@link #UNKNOWN} or {@link #END}
   */
  protected abstract int readSelectName(AttributeNames names);

  /**
   * Moves to the next attribute.
   *
   * @return its stored name
   */
  protected abstract String readNextName();

  /**
   * Reads a string; the type has been checked.
   *
   * @return the string
   */
  protected abstract String readString();

  /**
   * Reads a number; the type has been checked.
   *
   * @return the number's text
   */
  protected abstract String readNumber();

  /**
   * Reads binary; the type has been checked.
   *
   * @return the bytes
   */
  protected abstract byte[] readBinary();

  /**
   * Reads a boolean; the type has been checked.
   *
   * @return true or false
   */
  protected abstract boolean readBool();

  /** Reads NULL; the type has been checked. */
  protected abstract void readNul();

  /** Passes over the next value. */
  protected abstract void readSkip();
}
