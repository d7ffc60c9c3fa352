package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Executor;
import io.dynabind.expression.Placeholders;
import io.dynabind.operation.GetItem;
import io.dynabind.schema.TableDefinition;

/**
 * What the forms of one table share.
 *
 * @param caller who asks, such as {@code EntityTable<Order>} or {@code Orders}
 * @param codec the entity's codec
 * @param definition the table's definition
 * @param executor sends operations
 * @param waiting lets time pass
 * @param keys turns keys into what is sent
 * @param writes makes writes
 * @param sync runs conversations in the caller's thread
 * @param async runs conversations without blocking
 * @param <T> the entity
 */
record TableContext<T>(
    String caller,
    EntityCodec<T> codec,
    TableDefinition definition,
    Executor executor,
    Waiting waiting,
    Keys<T> keys,
    Writes<T> writes,
    SyncDriver sync,
    AsyncDriver async) {

  static <T> TableContext<T> of(
      EntityCodec<T> codec, TableDefinition definition, Executor executor, Waiting waiting) {
    Keys<T> keys = new Keys<>(codec);
    String caller = "EntityTable<" + codec.model().name() + ">";
    return new TableContext<>(
        caller,
        codec,
        definition,
        executor,
        waiting,
        keys,
        new Writes<>(codec, definition.name(), keys, caller),
        new SyncDriver(executor, waiting),
        new AsyncDriver(executor, waiting));
  }

  /** The same table, whose verbs are called through something else. */
  TableContext<T> calledBy(String other) {
    return new TableContext<>(
        other,
        codec,
        definition,
        executor,
        waiting,
        keys,
        new Writes<>(codec, definition.name(), keys, other),
        sync,
        async);
  }

  String name() {
    return definition.name();
  }

  String origin(String verb) {
    return caller + "." + verb;
  }

  GetConversation<T> get(Object key, boolean consistent) {
    return new GetConversation<>(
        codec,
        new GetItem(
            origin("get"), name(), codec, keys.slot(key), null, Placeholders.NONE, consistent));
  }

  CreateTableConversation create(boolean ifMissing) {
    return new CreateTableConversation(
        definition, origin(ifMissing ? "createIfMissing" : "create"), ifMissing, waiting);
  }

  DeleteTableConversation deleteTable() {
    return new DeleteTableConversation(
        codec.model().name(), name(), origin("deleteTable"), waiting);
  }
}
