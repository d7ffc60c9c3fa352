package io.dynabind.internal.table;

import io.dynabind.expression.Condition;
import io.dynabind.operation.ReturnItem;
import org.jspecify.annotations.Nullable;

/**
 * What a caller adds to a write.
 *
 * @param condition the caller's own condition, or null
 * @param presence whether the item must be there
 * @param returning which item is returned
 * @param exactlyOnce whether it is sent as a transaction under a token
 */
record WriteOptions(
    @Nullable Condition condition, Presence presence, ReturnItem returning, boolean exactlyOnce) {

  /** Whether the item must be there. */
  enum Presence {
    /** As the verb has it. */
    USUAL,
    /** It must. */
    REQUIRED,
    /** It is created if it is not. */
    CREATED
  }

  /** A write as the verb has it. */
  static final WriteOptions NONE = new WriteOptions(null, Presence.USUAL, ReturnItem.NONE, false);

  /** Whether the caller has a condition. */
  boolean isConditional() {
    return condition != null;
  }

  WriteOptions when(Condition more) {
    return new WriteOptions(
        condition == null ? more : condition.and(more), presence, returning, exactlyOnce);
  }

  WriteOptions with(Presence other) {
    return new WriteOptions(condition, other, returning, exactlyOnce);
  }

  WriteOptions returning(ReturnItem item) {
    return new WriteOptions(condition, presence, item, exactlyOnce);
  }

  WriteOptions once() {
    return new WriteOptions(condition, presence, returning, true);
  }

  /** Keeps from asking for an item that only updates give. */
  WriteOptions returningOld(ReturnItem item, String verb) {
    if (item == ReturnItem.NEW) {
      throw new IllegalArgumentException(
          "DynamoDB returns no new item from " + verb + "; it is what was given");
    }
    return returning(item);
  }
}
