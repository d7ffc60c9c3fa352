package io.dynabind.internal.table;

import io.dynabind.table.EntityUpdate;
import io.dynabind.table.EntityWrite;
import io.dynabind.table.KeyDelete;
import io.dynabind.table.PreparedWrites;

/** The writing verbs with options, in the caller's thread. */
record SyncPrepared<T>(TableContext<T> context) implements PreparedWrites<T> {

  @Override
  public EntityWrite<T> insert(T entity) {
    return SyncWrite.of(context, EntityVerb.insert(context.writes(), entity));
  }

  @Override
  public EntityWrite<T> put(T entity) {
    return SyncWrite.of(context, EntityVerb.put(context.writes(), entity));
  }

  @Override
  public EntityUpdate<T> update(T entity) {
    return SyncWrite.of(context, EntityVerb.update(context.writes(), entity));
  }

  @Override
  public EntityWrite<T> delete(T entity) {
    return SyncWrite.of(context, EntityVerb.delete(context.writes(), entity));
  }

  @Override
  public KeyDelete<T> deleteByKey(Object key) {
    return new SyncDelete<>(context, context.keyWrites().slot(key), WriteOptions.NONE);
  }
}
