package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
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
 * @param call how it is sent
 */
record WriteOptions(
    @Nullable Condition condition,
    Presence presence,
    ReturnItem returning,
    boolean exactlyOnce,
    CallOptions call) {

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
  static final WriteOptions NONE =
      new WriteOptions(null, Presence.USUAL, ReturnItem.NONE, false, CallOptions.DEFAULT);

  /** Whether the caller has a condition. */
  boolean isConditional() {
    return condition != null;
  }

  WriteOptions when(Condition more) {
    return new WriteOptions(
        condition == null ? more : condition.and(more), presence, returning, exactlyOnce, call);
  }

  WriteOptions with(Presence other) {
    return new WriteOptions(condition, other, returning, exactlyOnce, call);
  }

  WriteOptions returning(ReturnItem item) {
    return new WriteOptions(condition, presence, item, exactlyOnce, call);
  }

  WriteOptions once() {
    return new WriteOptions(condition, presence, returning, true, call);
  }

  WriteOptions with(CallOptions more) {
    return new WriteOptions(condition, presence, returning, exactlyOnce, call.and(more));
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
