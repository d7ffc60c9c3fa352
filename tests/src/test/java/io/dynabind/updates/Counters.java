package io.dynabind.updates;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Unknown;
import io.dynabind.table.EntityTable;
import io.dynabind.table.KeyUpdate;
import org.jspecify.annotations.Nullable;

/** Ways to add one to a stored number. */
@SuppressWarnings("serial") // method references to records that are not public
enum Counters {
  /** Read, add, put, and again if another was faster. */
  PUT {
    @Override
    boolean tryOnce(Dynabind dynabind, String id, Count count) {
      EntityTable<Versioned> table = dynabind.table(Versioned.class);
      Versioned read = table.getConsistently(id).orElseThrow();
      return note(table.attempt().put(read.next()), id, count);
    }
  },
  /** Read, add, update, and again if another was faster. */
  UPDATE {
    @Override
    boolean tryOnce(Dynabind dynabind, String id, Count count) {
      EntityTable<Versioned> table = dynabind.table(Versioned.class);
      Versioned read = table.getConsistently(id).orElseThrow();
      return note(table.attempt().update(read.next()), id, count);
    }
  },
  /** Increment by key, of an entity with a version. */
  BLIND_VERSIONED {
    @Override
    boolean tryOnce(Dynabind dynabind, String id, Count count) {
      EntityTable<Versioned> table = dynabind.table(Versioned.class);
      return note(table.updateByKey(id).increment(Versioned::number, 1).attempt(), id, count);
    }
  },
  /** Increment by key, of an entity without a version. */
  BLIND {
    @Override
    boolean tryOnce(Dynabind dynabind, String id, Count count) {
      return note(increment(dynabind, id).attempt(), id, count);
    }

    @Override
    boolean isVersioned() {
      return false;
    }
  },
  /** The same in a transaction under one token. */
  EXACTLY_ONCE {
    @Override
    boolean tryOnce(Dynabind dynabind, String id, Count count) {
      return note(increment(dynabind, id).exactlyOnce().attempt(), id, count);
    }

    @Override
    boolean isVersioned() {
      return false;
    }
  };

  @Table("versioned")
  record Versioned(@HashKey String id, long number, @Version @Nullable Long version) {

    Versioned next() {
      return new Versioned(id, number + 1, version);
    }
  }

  @Table("plain")
  record Plain(@HashKey String id, long number) {}

  /** Whether the increment has ended; if not, it surely had no effect and is tried again. */
  abstract boolean tryOnce(Dynabind dynabind, String id, Count count);

  boolean isVersioned() {
    return true;
  }

  void prepare(Dynabind dynabind, String id) {
    if (isVersioned()) {
      dynabind.table(Versioned.class).insert(new Versioned(id, 0, null));
    } else {
      dynabind.table(Plain.class).put(new Plain(id, 0));
    }
  }

  long stored(Dynabind dynabind, String id) {
    return isVersioned()
        ? dynabind.table(Versioned.class).getConsistently(id).orElseThrow().number()
        : dynabind.table(Plain.class).getConsistently(id).orElseThrow().number();
  }

  private static KeyUpdate<Plain> increment(Dynabind dynabind, String id) {
    return dynabind.table(Plain.class).updateByKey(id).increment(Plain::number, 1);
  }

  private static boolean note(Outcome<?> outcome, String id, Count count) {
    if (outcome instanceof Applied<?>) {
      count.applied(id);
      return true;
    }
    if (outcome instanceof Unknown<?>) {
      count.unknown(id);
      return true;
    }
    return false;
  }
}
