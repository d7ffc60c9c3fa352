package io.dynabind.table;

import io.dynabind.outcome.ConditionFailedException;
import io.dynabind.outcome.NotAppliedException;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.OutcomeUnknownException;
import io.dynabind.outcome.WithMeta;

/**
 * A write that is described, and sent when one of these methods is called: each time anew.
 *
 * @param <R> what it yields once it was applied
 */
public interface WriteCall<R> {

  /**
   * Sends the write.
   *
   * @return what it yields
   * @throws ConditionFailedException if a condition was false
   * @throws NotAppliedException if it surely had no effect
   * @throws OutcomeUnknownException if it may have been applied
   * @throws IllegalArgumentException if an attribute, a value or the key does not fit the entity;
   *     nothing was sent
   * @throws io.dynabind.item.ItemFormatException if a value cannot be stored; nothing was sent
   */
  R execute();

  /**
   * Sends the write and says how it ended.
   *
   * @return one of the four outcomes
   * @throws IllegalArgumentException if an attribute, a value or the key does not fit the entity;
   *     nothing was sent
   * @throws io.dynabind.item.ItemFormatException if a value cannot be stored; nothing was sent
   */
  Outcome<R> attempt();

  /**
   * Like {@link #attempt}, with what is to be said of the call beside its outcome: what it consumed
   * of the table and each index, how large the item collection is, request ids, attempts and time.
   *
   * @return one of the four outcomes, and that
   * @throws IllegalArgumentException if an attribute, a value or the key does not fit the entity;
   *     nothing was sent
   * @throws io.dynabind.item.ItemFormatException if a value cannot be stored; nothing was sent
   */
  WithMeta<Outcome<R>> attemptWithMeta();
}
