package io.dynabind.updates;

import io.dynabind.Dynabind;
import io.dynabind.outcome.Outcome;

/** Ways to add one to a stored number. */
enum Counters {
  /** Read, add, put, and again if another was faster. */
  PUT(Counted.VERSIONED, Counted::put),
  /** Read, add, update, and again if another was faster. */
  UPDATE(Counted.VERSIONED, Counted::update),
  /** Increment by key, of an entity with a version. */
  BLIND_VERSIONED(Counted.VERSIONED, Counted::increment),
  /** Read, add, put, of an entity whose version is a text. */
  TEXT_PUT(Counted.TEXTED, Counted::put),
  /** Read, add, put, of an entity that carries its tokens. */
  RING_PUT(Counted.CARRYING, Counted::put),
  /** Increment by key, of an entity that carries its tokens. */
  RING_BLIND(Counted.CARRYING, Counted::increment),
  /** Increment by key, of an entity without a version. */
  BLIND(Counted.PLAIN, Counted::increment),
  /** The same in a transaction under one token. */
  EXACTLY_ONCE(Counted.PLAIN, Counted::incrementOnce);

  static final Class<?>[] ENTITIES = {
    Counted.Versioned.class, Counted.Texted.class, Counted.Carrying.class, Counted.Plain.class
  };

  /** Adds to an item of whatever type. */
  private interface Way {
    Outcome<?> add(Counted<?> counted, Dynabind dynabind, String id);
  }

  private final Counted<?> counted;
  private final Way way;

  Counters(Counted<?> counted, Way way) {
    this.counted = counted;
    this.way = way;
  }

  /** Adds one, if nobody is in the way. */
  Outcome<?> tryOnce(Dynabind dynabind, String id) {
    return way.add(counted, dynabind, id);
  }

  void prepare(Dynabind dynabind, String id) {
    counted.insert(dynabind, id);
  }

  long stored(Dynabind dynabind, String id) {
    return counted.read(dynabind, id).number();
  }
}
