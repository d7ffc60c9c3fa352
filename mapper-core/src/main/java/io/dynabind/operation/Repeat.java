package io.dynabind.operation;

/** What it means to send an action again when it may already have been applied. */
public enum Repeat {
  /** Nothing: reads, and writes that leave the same item whenever they are applied. */
  HARMLESS,
  /**
   * A condition refuses the second one. A refusal after a lost answer therefore decides nothing: it
   * may be the work of the first.
   */
  GUARDED,
  /** It would be applied twice: never sent again after a lost answer. */
  HARMFUL;

  /**
   * Whether the action may be sent again after a lost answer.
   *
   * @return false for {@link #HARMFUL}
   */
  public boolean isAllowed() {
    return this != HARMFUL;
  }
}
