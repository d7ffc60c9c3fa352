package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import io.dynabind.operation.ReturnItem;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.AsyncEntityUpdate;
import io.dynabind.table.AsyncWriteCall;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A write of an entity, with options, without blocking. */
record AsyncWrite<T>(TableContext<T> context, EntityVerb<T> verb, WriteOptions options)
    implements AsyncEntityUpdate<T> {

  static <T> AsyncWrite<T> of(TableContext<T> context, EntityVerb<T> verb) {
    return new AsyncWrite<>(context, verb, WriteOptions.NONE);
  }

  @Override
  public AsyncEntityUpdate<T> when(Condition condition) {
    return new AsyncWrite<>(context, verb, options.when(condition));
  }

  @Override
  public AsyncEntityUpdate<T> exactlyOnce() {
    return new AsyncWrite<>(context, verb, options.once());
  }

  @Override
  public AsyncEntityUpdate<T> with(CallOptions more) {
    return new AsyncWrite<>(context, verb, options.with(more));
  }

  @Override
  public AsyncEntityUpdate<T> orCreate() {
    return new AsyncWrite<>(context, verb, options.with(WriteOptions.Presence.CREATED));
  }

  @Override
  public AsyncWriteCall<Optional<T>> returning(ReturnItem item) {
    return new AsyncReturningWrite<>(context, verb, verb.returning(options, item));
  }

  @Override
  public CompletableFuture<T> execute() {
    return Dependent.of(attempt(), Outcome::orElseThrow);
  }

  @Override
  public CompletableFuture<Outcome<T>> attempt() {
    return context.attemptAsync(verb.write(options));
  }

  @Override
  public CompletableFuture<WithMeta<Outcome<T>>> attemptWithMeta() {
    return context.attemptWithMetaAsync(verb.write(options));
  }
}
