package io.dynabind.updates;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Tokens;
import io.dynabind.annotation.Version;
import io.dynabind.annotation.WriteTokens;
import io.dynabind.outcome.Outcome;
import io.dynabind.table.EntityTable;
import io.dynabind.table.KeyUpdate;
import org.jspecify.annotations.Nullable;

/** Ways to add one to a stored number. */
@SuppressWarnings("serial") // method references to records that are not public
enum Counters {
  /** Read, add, put, and again if another was faster. */
  PUT {
    @Override
    Outcome<?> tryOnce(Dynabind dynabind, String id) {
      EntityTable<Versioned> table = dynabind.table(Versioned.class);
      Versioned read = table.getConsistently(id).orElseThrow();
      return table.attempt().put(read.next());
    }
  },
  /** Read, add, update, and again if another was faster. */
  UPDATE {
    @Override
    Outcome<?> tryOnce(Dynabind dynabind, String id) {
      EntityTable<Versioned> table = dynabind.table(Versioned.class);
      Versioned read = table.getConsistently(id).orElseThrow();
      return table.attempt().update(read.next());
    }
  },
  /** Increment by key, of an entity with a version. */
  BLIND_VERSIONED {
    @Override
    Outcome<?> tryOnce(Dynabind dynabind, String id) {
      EntityTable<Versioned> table = dynabind.table(Versioned.class);
      return table.updateByKey(id).increment(Versioned::number, 1).attempt();
    }
  },
  /** Read, add, put, of an entity whose version is a text. */
  TEXT_PUT {
    @Override
    Outcome<?> tryOnce(Dynabind dynabind, String id) {
      EntityTable<Texted> table = dynabind.table(Texted.class);
      Texted read = table.getConsistently(id).orElseThrow();
      return table.attempt().put(read.next());
    }

    @Override
    Class<?> entity() {
      return Texted.class;
    }
  },
  /** Read, add, put, of an entity that carries its tokens. */
  RING_PUT {
    @Override
    Outcome<?> tryOnce(Dynabind dynabind, String id) {
      EntityTable<Carrying> table = dynabind.table(Carrying.class);
      Carrying read = table.getConsistently(id).orElseThrow();
      return table.attempt().put(read.next());
    }

    @Override
    Class<?> entity() {
      return Carrying.class;
    }
  },
  /** Increment by key, of an entity that carries its tokens. */
  RING_BLIND {
    @Override
    Outcome<?> tryOnce(Dynabind dynabind, String id) {
      EntityTable<Carrying> table = dynabind.table(Carrying.class);
      return table.updateByKey(id).increment(Carrying::number, 1).attempt();
    }

    @Override
    Class<?> entity() {
      return Carrying.class;
    }
  },
  /** Increment by key, of an entity without a version. */
  BLIND {
    @Override
    Outcome<?> tryOnce(Dynabind dynabind, String id) {
      return increment(dynabind, id).attempt();
    }

    @Override
    Class<?> entity() {
      return Plain.class;
    }
  },
  /** The same in a transaction under one token. */
  EXACTLY_ONCE {
    @Override
    Outcome<?> tryOnce(Dynabind dynabind, String id) {
      return increment(dynabind, id).exactlyOnce().attempt();
    }

    @Override
    Class<?> entity() {
      return Plain.class;
    }
  };

  @Table("versioned")
  record Versioned(@HashKey String id, long number, @Version @Nullable Long version) {

    Versioned next() {
      return new Versioned(id, number + 1, version);
    }
  }

  @Table("texted")
  record Texted(@HashKey String id, long number, @Version @Nullable String version) {

    Texted next() {
      return new Texted(id, number + 1, version);
    }
  }

  @Table("carrying")
  record Carrying(
      @HashKey String id,
      long number,
      @Version @Nullable Long version,
      @WriteTokens Tokens tokens) {

    Carrying next() {
      return new Carrying(id, number + 1, version, tokens);
    }
  }

  @Table("plain")
  record Plain(@HashKey String id, long number) {}

  /** Adds one, if nobody is in the way. */
  abstract Outcome<?> tryOnce(Dynabind dynabind, String id);

  Class<?> entity() {
    return Versioned.class;
  }

  void prepare(Dynabind dynabind, String id) {
    if (entity() == Plain.class) {
      dynabind.table(Plain.class).put(new Plain(id, 0));
    } else if (entity() == Texted.class) {
      dynabind.table(Texted.class).insert(new Texted(id, 0, null));
    } else if (entity() == Carrying.class) {
      dynabind.table(Carrying.class).insert(new Carrying(id, 0, null, Tokens.none()));
    } else {
      dynabind.table(Versioned.class).insert(new Versioned(id, 0, null));
    }
  }

  long stored(Dynabind dynabind, String id) {
    if (entity() == Plain.class) {
      return dynabind.table(Plain.class).getConsistently(id).orElseThrow().number();
    }
    if (entity() == Texted.class) {
      return dynabind.table(Texted.class).getConsistently(id).orElseThrow().number();
    }
    return entity() == Carrying.class
        ? dynabind.table(Carrying.class).getConsistently(id).orElseThrow().number()
        : dynabind.table(Versioned.class).getConsistently(id).orElseThrow().number();
  }

  static final Class<?>[] ENTITIES = {Versioned.class, Texted.class, Carrying.class, Plain.class};

  private static KeyUpdate<Plain> increment(Dynabind dynabind, String id) {
    return dynabind.table(Plain.class).updateByKey(id).increment(Plain::number, 1);
  }
}
