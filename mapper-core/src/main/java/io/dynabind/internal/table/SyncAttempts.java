package io.dynabind.internal.table;

import io.dynabind.outcome.Outcome;
import io.dynabind.table.WriteAttempts;

/** The writing verbs, in the caller's thread. */
final class SyncAttempts<T> implements WriteAttempts<T> {

  private final TableContext<T> context;

  SyncAttempts(TableContext<T> context) {
    this.context = context;
  }

  @Override
  public Outcome<T> insert(T entity) {
    return run(context.writes().insert(entity));
  }

  @Override
  public Outcome<T> put(T entity) {
    return run(context.writes().put(entity));
  }

  @Override
  public Outcome<T> update(T entity) {
    return run(context.writes().update(entity));
  }

  @Override
  public Outcome<T> delete(T entity) {
    return run(context.writes().delete(entity));
  }

  @Override
  public <K> Outcome<K> deleteByKey(K key) {
    return run(context.writes().deleteByKey(key));
  }

  private <R> Outcome<R> run(Write<R> write) {
    return context.sync().run(new WriteConversation<>(write));
  }
}
