package io.dynabind.internal.table;

import io.dynabind.outcome.Applied;
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
    return context.attempt(context.writes().insert(entity, WriteOptions.NONE));
  }

  @Override
  public Outcome<T> put(T entity) {
    return context.attempt(context.writes().put(entity, WriteOptions.NONE));
  }

  @Override
  public Outcome<T> update(T entity) {
    return context.attempt(context.writes().update(entity, WriteOptions.NONE));
  }

  @Override
  public Outcome<T> saveChanged(T before, T after) {
    Write<T> write = context.writes().saveChanged(before, after);
    return write == null ? new Applied<>(after) : context.attempt(write);
  }

  @Override
  public Outcome<T> delete(T entity) {
    return context.attempt(context.writes().delete(entity, WriteOptions.NONE));
  }

  @Override
  public <K> Outcome<K> deleteByKey(K key) {
    return context.attempt(
        context
            .keyWrites()
            .delete(context.keyWrites().slot(key), WriteOptions.NONE)
            .yielding(answer -> key));
  }
}
