package io.dynabind.outcome;

import org.jspecify.annotations.Nullable;

/** The stored version is another one: somebody else wrote the item. Read it again and decide. */
public final class VersionConflictException extends ConditionFailedException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param write what was attempted
   * @param current the entity that is stored; null if there is none
   */
  public VersionConflictException(WriteFacts write, @Nullable Object current) {
    super("The stored version is another one", write, current);
  }
}
