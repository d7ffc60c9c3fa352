package io.dynabind.item;

/**
 * The text that says where in an item a reader or writer stands, such as {@code
 * $.lines[2].quantity}. Representations append to it, from the outside in; so all of them say it
 * alike.
 */
public final class ItemPath {

  /** The path of the item itself. */
  public static final String ROOT = "$";

  private final StringBuilder text = new StringBuilder(ROOT);

  ItemPath() {}

  /**
   * The path of an attribute of an item.
   *
   * @param name its stored name
   * @return such as {@code $.lines}
   */
  public static String ofAttribute(String name) {
    ItemPath path = new ItemPath();
    path.name(name);
    return path.toString();
  }

  /**
   * The path of an element of a list.
   *
   * @param index from 0
   * @return such as {@code $[2]}
   */
  public static String ofElement(int index) {
    ItemPath path = new ItemPath();
    path.index(index);
    return path.toString();
  }

  /**
   * The path of what stands within something else.
   *
   * @param outer the path of the owner, such as {@code $.lines[2]}
   * @param inner the path in the owner, such as {@code $.quantity}
   * @return such as {@code $.lines[2].quantity}
   */
  public static String within(String outer, String inner) {
    return outer + inner.substring(ROOT.length());
  }

  /**
   * Goes to an attribute of a map.
   *
   * @param name its stored name
   */
  public void name(String name) {
    boolean plain = !name.isEmpty() && name.chars().allMatch(Character::isJavaIdentifierPart);
    if (plain) {
      text.append('.').append(name);
    } else {
      text.append("['").append(name.replace("\\", "\\\\").replace("'", "\\'")).append("']");
    }
  }

  /**
   * Goes to an element of a list or set.
   *
   * @param index from 0
   */
  public void index(int index) {
    text.append('[').append(index).append(']');
  }

  /** The path so far. */
  @Override
  public String toString() {
    return text.toString();
  }
}
