package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import io.dynabind.operation.ReturnItem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a caller adds to a write.
 *
 * @param condition the caller's own condition, or null
 * @param presence whether the item must be there
 * @param returning which item is returned
 * @param exactlyOnce whether it is sent as a transaction under a token
 * @param traceless whether it leaves no token in the item, since it is sent under another one
 * @param call how it is sent
 */
record WriteOptions(
    @Nullable Condition condition,
    Presence presence,
    ReturnItem returning,
    boolean exactlyOnce,
    boolean traceless,
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
      new WriteOptions(null, Presence.USUAL, ReturnItem.NONE, false, false, CallOptions.DEFAULT);

  /** Whether the caller has a condition. */
  boolean isConditional() {
    return condition != null;
  }

  WriteOptions when(Condition more) {
    Objects.requireNonNull(more, "condition");
    return new WriteOptions(
        condition == null ? more : condition.and(more),
        presence,
        returning,
        exactlyOnce,
        traceless,
        call);
  }

  WriteOptions with(Presence other) {
    return new WriteOptions(condition, other, returning, exactlyOnce, traceless, call);
  }

  WriteOptions returning(ReturnItem item) {
    Objects.requireNonNull(item, "item");
    return new WriteOptions(condition, presence, item, exactlyOnce, traceless, call);
  }

  WriteOptions once() {
    return new WriteOptions(condition, presence, returning, true, traceless, call);
  }

  WriteOptions withoutTrace() {
    return new WriteOptions(condition, presence, returning, exactlyOnce, true, call);
  }

  /** What the write makes, of what it would make by itself. */
  Versions.Next leaving(Versions.Next own) {
    return traceless ? own.withoutToken() : own;
  }

  /** What the write makes, of what it would make by itself. */
  VersionKind.@Nullable Renewal leaving(VersionKind.@Nullable Renewal own) {
    return traceless && own != null ? own.withoutToken() : own;
  }

  WriteOptions with(CallOptions more) {
    return new WriteOptions(condition, presence, returning, exactlyOnce, traceless, call.and(more));
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
