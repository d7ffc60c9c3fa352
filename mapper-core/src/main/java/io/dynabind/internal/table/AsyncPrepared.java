package io.dynabind.internal.table;

import io.dynabind.table.AsyncEntityUpdate;
import io.dynabind.table.AsyncEntityWrite;
import io.dynabind.table.AsyncKeyDelete;
import io.dynabind.table.AsyncPreparedWrites;

/** The writing verbs with options, without blocking. */
record AsyncPrepared<T>(TableContext<T> context) implements AsyncPreparedWrites<T> {

  @Override
  public AsyncEntityWrite<T> insert(T entity) {
    return AsyncWrite.of(context, EntityVerb.insert(context.writes(), entity));
  }

  @Override
  public AsyncEntityWrite<T> put(T entity) {
    return AsyncWrite.of(context, EntityVerb.put(context.writes(), entity));
  }

  @Override
  public AsyncEntityUpdate<T> update(T entity) {
    return AsyncWrite.of(context, EntityVerb.update(context.writes(), entity));
  }

  @Override
  public AsyncEntityWrite<T> delete(T entity) {
    return AsyncWrite.of(context, EntityVerb.delete(context.writes(), entity));
  }

  @Override
  public AsyncKeyDelete<T> deleteByKey(Object key) {
    return new AsyncDelete<>(context, context.keyWrites().slot(key), WriteOptions.NONE);
  }
}
