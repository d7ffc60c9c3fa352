package io.dynabind.internal.table;

import io.dynabind.annotation.Generator;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What generated values are made from. One for each instance. Thread-safe. */
public final class Sources {

  private final Clock clock;
  private final UuidsV7 uuids;
  private final Ulids ulids;

  private Sources(Clock clock) {
    this.clock = clock;
    this.uuids = new UuidsV7(clock);
    this.ulids = new Ulids(clock);
  }

  /**
   * Makes them.
   *
   * @param clock tells the time
   * @return sources that share nothing with others
   */
  public static Sources of(Clock clock) {
    return new Sources(clock);
  }

  Clock clock() {
    return clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** A new identifier, which is a {@link UUID} or a text. */
  Object id(Generator generator, Class<?> type) {
    Object id =
        switch (generator) {
          case UUID -> UUID.randomUUID();
          case UUID_V7 -> uuids.next();
          case ULID -> ulids.next();
        };
    return type == String.class ? id.toString() : id;
  }
}
