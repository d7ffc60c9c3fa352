package io.dynabind.internal.table;

import io.dynabind.expression.UpdateAction;
import io.dynabind.item.ItemReader;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a write of a versioned entity leaves in its item, and no other write does. When its answer
 * was lost, the item tells whose write it holds.
 */
interface WriteToken {

  /** What an item tells of a write. */
  enum Verdict {
    /** It holds what the write left. */
    APPLIED,
    /** Another write took the version that this one would have made, and now it never will. */
    OVERTAKEN,
    /** Later writes have covered all traces, or there are none. */
    UNDECIDED
  }

  /**
   * Looks at an item as it is now.
   *
   * @param item gives readers that stand before it
   */
  Verdict verdict(Supplier<ItemReader> item);

  /** What is stored beside a whole entity; null if the entity itself has it. */
  @Nullable String beside();

  /** What an update of an entity does beside setting its attributes. */
  List<UpdateAction> actions();
}
