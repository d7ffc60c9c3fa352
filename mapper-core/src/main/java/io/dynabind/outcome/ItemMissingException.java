package io.dynabind.outcome;

/** The item was to exist, and is absent. */
public final class ItemMissingException extends ConditionFailedException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param write what was attempted
   */
  public ItemMissingException(WriteFacts write) {
    super("The item does not exist", write, null);
  }
}
