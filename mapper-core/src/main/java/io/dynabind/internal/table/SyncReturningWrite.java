package io.dynabind.internal.table;

import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.WriteCall;
import java.util.Optional;

/** A write of an entity that yields an item, in the caller's thread. */
record SyncReturningWrite<T>(TableContext<T> context, EntityVerb<T> verb, WriteOptions options)
    implements WriteCall<Optional<T>> {

  @Override
  public Optional<T> execute() {
    return attempt().orElseThrow();
  }

  @Override
  public Outcome<Optional<T>> attempt() {
    return context.attempt(context.returning(verb.write(options)));
  }

  @Override
  public WithMeta<Outcome<Optional<T>>> attemptWithMeta() {
    return context.attemptWithMeta(context.returning(verb.write(options)));
  }
}
