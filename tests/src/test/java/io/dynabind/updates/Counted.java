package io.dynabind.updates;

import static io.dynabind.expression.Expressions.attribute;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Tokens;
import io.dynabind.annotation.Version;
import io.dynabind.annotation.WriteTokens;
import io.dynabind.outcome.Outcome;
import io.dynabind.table.EntityTable;
import io.dynabind.table.KeyUpdate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Entities of one type with a number, and what may be done to it.
 *
 * @param first makes a new one for an id
 */
record Counted<T extends Counted.Entity<T>>(Class<T> type, Function<String, T> first) {

  /** What is counted. */
  interface Entity<T> {

    long number();

    /** The same with one more. */
    T next();
  }

  @Table("versioned")
  record Versioned(@HashKey String id, long number, @Version @Nullable Long version)
      implements Entity<Versioned> {

    @Override
    public Versioned next() {
      return new Versioned(id, number + 1, version);
    }
  }

  @Table("texted")
  record Texted(@HashKey String id, long number, @Version @Nullable String version)
      implements Entity<Texted> {

    @Override
    public Texted next() {
      return new Texted(id, number + 1, version);
    }
  }

  @Table("carrying")
  record Carrying(
      @HashKey String id, long number, @Version @Nullable Long version, @WriteTokens Tokens tokens)
      implements Entity<Carrying> {

    @Override
    public Carrying next() {
      return new Carrying(id, number + 1, version, tokens);
    }
  }

  @Table("plain")
  record Plain(@HashKey String id, long number) implements Entity<Plain> {

    @Override
    public Plain next() {
      return new Plain(id, number + 1);
    }
  }

  static final Counted<Versioned> VERSIONED =
      new Counted<>(Versioned.class, id -> new Versioned(id, 0, null));
  static final Counted<Texted> TEXTED = new Counted<>(Texted.class, id -> new Texted(id, 0, null));
  static final Counted<Carrying> CARRYING =
      new Counted<>(Carrying.class, id -> new Carrying(id, 0, null, Tokens.none()));
  static final Counted<Plain> PLAIN = new Counted<>(Plain.class, id -> new Plain(id, 0));

  void insert(Dynabind dynabind, String id) {
    dynabind.table(type).insert(first.apply(id));
  }

  T read(Dynabind dynabind, String id) {
    return dynabind.table(type).getConsistently(id).orElseThrow();
  }

  Outcome<?> put(Dynabind dynabind, String id) {
    EntityTable<T> table = dynabind.table(type);
    return table.attempt().put(read(dynabind, id).next());
  }

  Outcome<?> update(Dynabind dynabind, String id) {
    EntityTable<T> table = dynabind.table(type);
    return table.attempt().update(read(dynabind, id).next());
  }

  Outcome<?> increment(Dynabind dynabind, String id) {
    return incremented(dynabind, id).attempt();
  }

  Outcome<?> incrementOnce(Dynabind dynabind, String id) {
    return incremented(dynabind, id).exactlyOnce().attempt();
  }

  private KeyUpdate<T> incremented(Dynabind dynabind, String id) {
    return dynabind.table(type).updateByKey(id).increment(attribute("number"), 1);
  }
}
