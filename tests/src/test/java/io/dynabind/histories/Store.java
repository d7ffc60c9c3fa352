package io.dynabind.histories;

import io.dynabind.histories.Event.Told;

/** The protocol that is checked: dynabind's, or one with a bug. Thread-safe. */
interface Store {

  Told read(String key);

  Told insert(Page page);

  /** Writes over the version that was read. */
  Told put(Page page);

  Told append(String key, String write);

  /** Deletes the version that was read. */
  Told delete(Page page);
}
