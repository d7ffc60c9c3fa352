package io.dynabind.internal.table;

import io.dynabind.operation.ItemSlot;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.AsyncKeyDelete;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A deletion by key, without blocking. */
final class AsyncDelete<T> extends FluentDelete<AsyncKeyDelete<T>> implements AsyncKeyDelete<T> {

  private final TableContext<T> context;

  AsyncDelete(TableContext<T> context, ItemSlot key, WriteOptions options) {
    super(key, options);
    this.context = context;
  }

  @Override
  AsyncKeyDelete<T> with(WriteOptions changed) {
    return new AsyncDelete<>(context, key, changed);
  }

  @Override
  public CompletableFuture<Optional<T>> execute() {
    return Dependent.of(attempt(), Outcome::orElseThrow);
  }

  @Override
  public CompletableFuture<Outcome<Optional<T>>> attempt() {
    return context.attemptAsync(context.keyWrites().delete(key, options));
  }

  @Override
  public CompletableFuture<WithMeta<Outcome<Optional<T>>>> attemptWithMeta() {
    return context.attemptWithMetaAsync(context.keyWrites().delete(key, options));
  }
}
