package io.dynabind.outcome;

/** Another item has the value of a unique attribute; the write had no effect. */
public final class AttributeTakenException extends ConditionFailedException {

  private static final long serialVersionUID = 1L;

  private final String attribute;

  /**
   * Makes the exception.
   *
   * @param write what was attempted
   * @param attribute the name of the attribute in Java
   */
  public AttributeTakenException(WriteFacts write, String attribute) {
    super("Another item has this value of the unique attribute " + attribute, write, null);
    this.attribute = attribute;
  }

  /**
   * The unique attribute whose value is taken.
   *
   * @return its name in Java, such as {@code email}
   */
  public String attribute() {
    return attribute;
  }
}
