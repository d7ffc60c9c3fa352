package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import io.dynabind.operation.ReturnItem;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.EntityUpdate;
import io.dynabind.table.WriteCall;
import java.util.Optional;

/** A write of an entity, with options, in the caller's thread. */
record SyncWrite<T>(TableContext<T> context, EntityVerb<T> verb, WriteOptions options)
    implements EntityUpdate<T> {

  static <T> SyncWrite<T> of(TableContext<T> context, EntityVerb<T> verb) {
    return new SyncWrite<>(context, verb, WriteOptions.NONE);
  }

  @Override
  public EntityUpdate<T> when(Condition condition) {
    return new SyncWrite<>(context, verb, options.when(condition));
  }

  @Override
  public EntityUpdate<T> exactlyOnce() {
    return new SyncWrite<>(context, verb, options.once());
  }

  @Override
  public EntityUpdate<T> with(CallOptions more) {
    return new SyncWrite<>(context, verb, options.with(more));
  }

  @Override
  public EntityUpdate<T> orCreate() {
    return new SyncWrite<>(context, verb, options.with(WriteOptions.Presence.CREATED));
  }

  @Override
  public WriteCall<Optional<T>> returning(ReturnItem item) {
    return new SyncReturningWrite<>(context, verb, verb.returning(options, item));
  }

  @Override
  public T execute() {
    return attempt().orElseThrow();
  }

  @Override
  public Outcome<T> attempt() {
    return context.attempt(verb.write(options));
  }

  @Override
  public WithMeta<Outcome<T>> attemptWithMeta() {
    return context.attemptWithMeta(verb.write(options));
  }
}
