package io.dynabind.internal.table;

import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.table.AsyncWriteAttempts;
import java.util.concurrent.CompletableFuture;

/** The writing verbs, without blocking. */
final class AsyncAttempts<T> implements AsyncWriteAttempts<T> {

  private final TableContext<T> context;

  AsyncAttempts(TableContext<T> context) {
    this.context = context;
  }

  @Override
  public CompletableFuture<Outcome<T>> insert(T entity) {
    return context.attemptAsync(context.writes().insert(entity, WriteOptions.NONE));
  }

  @Override
  public CompletableFuture<Outcome<T>> put(T entity) {
    return context.attemptAsync(context.writes().put(entity, WriteOptions.NONE));
  }

  @Override
  public CompletableFuture<Outcome<T>> update(T entity) {
    return context.attemptAsync(context.writes().update(entity, WriteOptions.NONE));
  }

  @Override
  public CompletableFuture<Outcome<T>> saveChanged(T before, T after) {
    Write<T> write = context.writes().saveChanged(before, after);
    return write == null
        ? CompletableFuture.completedFuture(new Applied<>(after))
        : context.attemptAsync(write);
  }

  @Override
  public CompletableFuture<Outcome<T>> delete(T entity) {
    return context.attemptAsync(context.writes().delete(entity, WriteOptions.NONE));
  }

  @Override
  public <K> CompletableFuture<Outcome<K>> deleteByKey(K key) {
    return context.attemptAsync(
        context
            .keyWrites()
            .delete(context.keyWrites().slot(key), WriteOptions.NONE)
            .yielding(answer -> key));
  }
}
