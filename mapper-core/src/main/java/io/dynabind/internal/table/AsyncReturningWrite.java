package io.dynabind.internal.table;

import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.AsyncWriteCall;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A write of an entity that yields an item, without blocking. */
record AsyncReturningWrite<T>(TableContext<T> context, EntityVerb<T> verb, WriteOptions options)
    implements AsyncWriteCall<Optional<T>> {

  @Override
  public CompletableFuture<Optional<T>> execute() {
    return Dependent.of(attempt(), Outcome::orElseThrow);
  }

  @Override
  public CompletableFuture<Outcome<Optional<T>>> attempt() {
    return context.attemptAsync(context.returning(verb.write(options)));
  }

  @Override
  public CompletableFuture<WithMeta<Outcome<Optional<T>>>> attemptWithMeta() {
    return context.attemptWithMetaAsync(context.returning(verb.write(options)));
  }
}
