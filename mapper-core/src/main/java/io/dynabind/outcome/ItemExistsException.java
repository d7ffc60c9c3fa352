package io.dynabind.outcome;

import org.jspecify.annotations.Nullable;

/** The item was to be absent, and exists. */
public final class ItemExistsException extends ConditionFailedException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param write what was attempted
   * @param current the entity that exists
   */
  public ItemExistsException(WriteFacts write, @Nullable Object current) {
    super("The item exists already", write, current);
  }
}
