package io.dynabind.item;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

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

  /** How many bytes of UTF-8 the name of an attribute may have. */
  private static final int LONGEST_NAME = 65_535;

  private static final int LONGEST_PATH = 100;

  private int depth;

  /** For representations. */
  protected ItemWriter() {}

  /**
   * Opens a map: the item itself, or a nested one.
   *
   * @param size how many attributes follow at the most; a hint
   */
  public final void beginMap(int size) {
    enter();
    writeBeginMap(size);
  }

  /** Closes the map. */
  public final void endMap() {
    depth--;
    writeEndMap();
  }

  /**
   * Opens a list.
   *
   * @param size how many elements follow; a hint
   */
  public final void beginList(int size) {
    enter();
    writeBeginList(size);
  }

  /** Closes the list. */
  public final void endList() {
    depth--;
    writeEndList();
  }

  /**
   * Opens a set. Its elements follow as strings, numbers or binaries; at least one must.
   *
   * @param type {@link AttributeType#SS}, {@link AttributeType#NS} or {@link AttributeType#BS}
   * @param size how many elements follow; a hint
   */
  public abstract void beginSet(AttributeType type, int size);

  /** Closes the set. */
  public abstract void endSet();

  /**
   * Names the next attribute of the map, by its index.
   *
   * @param names the map's names
   * @param index the attribute's index in them
   */
  public abstract void name(AttributeNames names, int index);

  /**
   * Names the next attribute of a map whose names are not known beforehand.
   *
   * @param name the stored name
   */
  public abstract void name(String name);

  /**
   * Names the next attribute of a map by a key of the user's.
   *
   * @param key the stored name, or null
   * @throws ItemFormatException if it is null
   */
  public final void key(@Nullable String key) {
    if (key == null) {
      throw failure("Expected a map without a null key but was one with it");
    }
    name(key);
  }

  /**
   * Writes a string.
   *
   * @param value the string
   */
  public abstract void string(String value);

  /**
   * Writes a number.
   *
   * @param value the number
   */
  public abstract void number(long value);

  /**
   * Writes a number given as text.
   *
   * @param value a decimal number, with at most 38 significant digits
   */
  public abstract void number(String value);

  /**
   * Writes binary.
   *
   * @param value the bytes; the writer does not change them and may keep them
   */
  public abstract void binary(byte[] value);

  /**
   * Writes a boolean.
   *
   * @param value true or false
   */
  public abstract void bool(boolean value);

  /** Writes the value NULL. */
  public abstract void nul();

  /**
   * Where the writer stands.
   *
   * @return a path such as {@code $.lines[2].quantity}
   */
  public final String path() {
    ItemPath path = new ItemPath();
    trace(path);
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

  /**
   * Refuses a text that UTF-8 cannot hold, since it would become another one on its way; for
   * representations that do not encode it themselves.
   *
   * @param text a string or a name that is written
   * @throws ItemFormatException if it has half of a surrogate pair
   */
  protected final void requireWellFormed(String text) {
    // No character of a Latin-1 text is as large: the JVM knows, and leaves out the loop for those.
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= Character.MIN_SURROGATE) {
        requirePairs(text);
        return;
      }
    }
  }

  private void requirePairs(String text) {
    if (Surrogates.areBroken(text)) {
      throw brokenText();
    }
  }

  /**
   * Makes the exception for a text that UTF-8 cannot hold.
   *
   * @return an exception with the path of the writer, to be thrown
   */
  protected final ItemFormatException brokenText() {
    return failure("Expected well-formed Unicode but was a text with half of a surrogate pair");
  }

  /**
   * Refuses a name that no attribute can have.
   *
   * @param name the name of an attribute, which the path has already
   * @throws ItemFormatException if it is empty, or longer than 65,535 bytes of UTF-8
   */
  protected final void requireName(String name) {
    if (name.isEmpty()) {
      throw failure("Expected the name of an attribute but was an empty text");
    }
    if (name.length() > LONGEST_NAME / 3) {
      requireShort(name);
    }
  }

  private void requireShort(String name) {
    int length = name.getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST_NAME) {
      // A path with the name itself would be as long.
      throw new ItemFormatException(
          "Expected a name of at most " + LONGEST_NAME + " bytes but was one of " + length,
          shortened(path()),
          null);
    }
  }

  private static String shortened(String path) {
    return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "...";
  }

  private void enter() {
    if (depth > MAX_DEPTH) {
      throw failure("Nested deeper than the " + MAX_DEPTH + " levels that DynamoDB stores");
    }
    depth++;
  }

  /**
   * Opens a map.
   *
   * @param size how many attributes it may have
   */
  protected abstract void writeBeginMap(int size);

  /** Closes the map. */
  protected abstract void writeEndMap();

  /**
   * Opens a list.
   *
   * @param size how many elements it has
   */
  protected abstract void writeBeginList(int size);

  /** Closes the list. */
  protected abstract void writeEndList();

  /**
   * Says where the writer stands: one name or index for each open map, list or set, the outermost
   * first.
   *
   * @param path takes them
   */
  protected abstract void trace(ItemPath path);
}
