package io.dynabind.histories;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item that tells its own history.
 *
 * @param id the key
 * @param trace the writes that made it, from its insertion on
 * @param version a number, as many as there were writes; or a text, another one after each
 */
record Page(String id, List<String> trace, @Nullable Object version) {

  Page with(String write) {
    List<String> more = new ArrayList<>(trace);
    more.add(write);
    return new Page(id, List.copyOf(more), version);
  }
}
