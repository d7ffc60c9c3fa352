package io.dynabind.internal.table;

import io.dynabind.item.ItemReader;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes of items what is asked for, with or without fetching them first.
 *
 * @param <R> what is made of each item
 */
interface Decoder<R> {

  /**
   * A conversation that reads items.
   *
   * @param made makes the conversation, of what makes something of an item; empty if that counts as
   *     absent
   */
  <S> Conversation<S> reading(Function<Function<ItemReader, Optional<R>>, Conversation<S>> made);

  /** Whether items that are examined may not be returned, though no filter says so. */
  boolean leavesOut();

  /** Of what is read. */
  static <R> Decoder<R> plain(Function<ItemReader, Optional<R>> decode) {
    return new Decoder<>() {

      @Override
      public <S> Conversation<S> reading(
          Function<Function<ItemReader, Optional<R>>, Conversation<S>> made) {
        return made.apply(decode);
      }

      @Override
      public boolean leavesOut() {
        return false;
      }
    };
  }
}
