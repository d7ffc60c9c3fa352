package io.dynabind.internal.table;

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
    return run(context.writes().insert(entity));
  }

  @Override
  public CompletableFuture<Outcome<T>> put(T entity) {
    return run(context.writes().put(entity));
  }

  @Override
  public CompletableFuture<Outcome<T>> update(T entity) {
    return run(context.writes().update(entity));
  }

  @Override
  public CompletableFuture<Outcome<T>> delete(T entity) {
    return run(context.writes().delete(entity));
  }

  @Override
  public <K> CompletableFuture<Outcome<K>> deleteByKey(K key) {
    return run(context.writes().deleteByKey(key));
  }

  private <R> CompletableFuture<Outcome<R>> run(Write<R> write) {
    return context.async().run(new WriteConversation<>(write));
  }
}
