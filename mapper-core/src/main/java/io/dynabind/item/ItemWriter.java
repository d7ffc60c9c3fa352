package io.dynabind.item;

/**
 * Writes one item in DynamoDB's types. A representation (SDK attribute values, DynamoDB JSON, a
 * size counter) extends it; codecs call it.
 *
 * <pre>{@code
 * writer.beginMap(1);
 * writer.name(names, 0);
 * writer.string("c-1");
 * writer.endMap();
 * }</pre>
 *
 * <p>The item itself is the outermost map. Maps and lists may be nested {@value #MAX_DEPTH} levels
 * deep inside it. A writer is used by one thread, for one item at a time.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">Quotas
 *     and constraints of DynamoDB</a>
 */
public abstract class ItemWriter {

  /** How deep maps and lists may be nested inside an item. */
  public static final int MAX_DEPTH = 32;

  private final ItemPath path = new ItemPath();

  /** For representations. */
  protected ItemWriter() {}

  /**
   * Opens a map: the item itself, or a nested one.
   *
   * @param size how many attributes follow at the most; a hint
   */
  public final void beginMap(int size) {
    enter(true);
    writeBeginMap(size);
  }

  /** Closes the map. */
  public final void endMap() {
    path.leave();
    writeEndMap();
  }

  /**
   * Opens a list.
   *
   * @param size how many elements follow; a hint
   */
  public final void beginList(int size) {
    enter(false);
    writeBeginList(size);
  }

  /** Closes the list. */
  public final void endList() {
    path.leave();
    writeEndList();
  }

  /**
   * Opens a set. Its elements follow as strings, numbers or binaries; at least one must.
   *
   * @param type {@link AttributeType#SS}, {@link AttributeType#NS} or {@link AttributeType#BS}
   * @param size how many elements follow; a hint
   */
  public final void beginSet(AttributeType type, int size) {
    path.nextElement();
    path.enter(false);
    writeBeginSet(type, size);
  }

  /** Closes the set. */
  public final void endSet() {
    path.leave();
    writeEndSet();
  }

  /**
   * Names the next attribute of the map, by its index.
   *
   * @param names the map's names
   * @param index the attribute's index in them
   */
  public final void name(AttributeNames names, int index) {
    path.name(names.name(index));
    writeName(names, index);
  }

  /**
   * Names the next attribute of a map whose names are not known beforehand.
   *
   * @param name the stored name
   */
  public final void name(String name) {
    path.name(name);
    writeName(name);
  }

  /**
   * Writes a string.
   *
   * @param value the string
   */
  public final void string(String value) {
    path.nextElement();
    writeString(value);
  }

  /**
   * Writes a number.
   *
   * @param value the number
   */
  public final void number(long value) {
    path.nextElement();
    writeNumber(value);
  }

  /**
   * Writes a number given as text.
   *
   * @param value a decimal number, with at most 38 significant digits
   */
  public final void number(String value) {
    path.nextElement();
    writeNumber(value);
  }

  /**
   * Writes binary.
   *
   * @param value the bytes; the writer does not change them and may keep them
   */
  public final void binary(byte[] value) {
    path.nextElement();
    writeBinary(value);
  }

  /**
   * Writes a boolean.
   *
   * @param value true or false
   */
  public final void bool(boolean value) {
    path.nextElement();
    writeBool(value);
  }

  /** Writes the value NULL. */
  public final void nul() {
    path.nextElement();
    writeNul();
  }

  /**
   * Where the writer stands.
   *
   * @return a path such as {@code $.lines[2].quantity}
   */
  public final String path() {
    return path.toString();
  }

  /**
   * Makes the exception for a value that cannot be stored.
   *
   * @param problem what does not fit, without the value
   * @return an exception with the path of the writer, to be thrown
   */
  public final ItemFormatException failure(String problem) {
    return new ItemFormatException(problem, path(), null);
  }

  private void enter(boolean map) {
    path.nextElement();
    if (path.depth() > MAX_DEPTH) {
      throw failure("Nested deeper than the " + MAX_DEPTH + " levels that DynamoDB stores");
    }
    path.enter(map);
  }

  /**
   * Opens a map.
   *
   * @param size how many attributes follow at the most
   */
  protected abstract void writeBeginMap(int size);

  /** Closes the map. */
  protected abstract void writeEndMap();

  /**
   * Opens a list.
   *
   * @param size how many elements follow
   */
  protected abstract void writeBeginList(int size);

  /** Closes the list. */
  protected abstract void writeEndList();

  /**
   * Opens a set.
   *
   * @param type the set's type
   * @param size how many elements follow
   */
  protected abstract void writeBeginSet(AttributeType type, int size);

  /** Closes the set. */
  protected abstract void writeEndSet();

  /**
   * Names the next attribute.
   *
   * @param names the map's names
   * @param index the attribute's index in them
   */
  protected abstract void writeName(AttributeNames names, int index);

  /**
   * Names the next attribute.
   *
   * @param name the stored name
   */
  protected abstract void writeName(String name);

  /**
   * Writes a string.
   *
   * @param value the string
   */
  protected abstract void writeString(String value);

  /**
   * Writes a number.
   *
   * @param value the number
   */
  protected abstract void writeNumber(long value);

  /**
   * Writes a number.
   *
   * @param value the number's text
   */
  protected abstract void writeNumber(String value);

  /**
   * Writes binary.
   *
   * @param value the bytes
   */
  protected abstract void writeBinary(byte[] value);

  /**
   * Writes a boolean.
   *
   * @param value true or false
   */
  protected abstract void writeBool(boolean value);

  /** Writes NULL. */
  protected abstract void writeNul();
}
