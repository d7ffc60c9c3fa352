package io.dynabind.internal.table;

import io.dynabind.annotation.Tokens;
import io.dynabind.expression.UpdateAction;
import io.dynabind.item.ItemReader;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The token of a write of an entity that carries those of the last ones.
 *
 * @param ring where they are
 * @param kind of the entity's versions
 * @param text the token; null if the write deletes
 * @param mark the latest token of the item when it was read; null if that is not known
 * @param before the version that the item had to have; null if it had to have none, or any
 */
record RingToken(
    Ring ring,
    VersionKind kind,
    @Nullable String text,
    @Nullable String mark,
    @Nullable Object before)
    implements WriteToken {

  @Override
  public @Nullable String beside() {
    return null;
  }

  @Override
  public List<UpdateAction> actions() {
    return List.of();
  }

  @Override
  public Verdict verdict(Supplier<ItemReader> item) {
    Tokens tokens = ring.read(item.get());
    if (text != null && Ring.holds(tokens, text)) {
      return Verdict.APPLIED;
    }
    return before != null && isOvertaken(tokens, before, kind.read(item.get()))
        ? Verdict.OVERTAKEN
        : Verdict.UNDECIDED;
  }

  /**
   * Another write took the next version; or it took any, and all later tokens are there, as is the
   * one that was there before: then the item was not deleted either.
   */
  private boolean isOvertaken(Tokens tokens, Object version, @Nullable Object found) {
    if (text != null && kind.isNext(version, found)) {
      return true;
    }
    return mark != null && Ring.holds(tokens, mark) && kind.isLater(version, found);
  }

  @Override
  public String toString() {
    return "RingToken";
  }
}
