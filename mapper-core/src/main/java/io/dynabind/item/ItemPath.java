package io.dynabind.item;

/**
 * The text that says where in an item a reader or writer stands, such as {@code
 * $.lines[2].quantity}. Representations append to it, from the outside in; so all of them say it
 * alike.
 */
public final class ItemPath {

  private final StringBuilder text = new StringBuilder("$");

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
