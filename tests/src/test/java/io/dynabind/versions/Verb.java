package io.dynabind.versions;

import static io.dynabind.expression.Expressions.attribute;

import io.dynabind.Dynabind;
import io.dynabind.outcome.BatchResult;
import io.dynabind.outcome.Outcome;
import io.dynabind.table.EntityTable;

/** Ways to add to a number. */
enum Verb {
  PUT("PutItem") {
    @Override
    <T extends Counted<T>> Outcome<?> add(
        Dynabind dynabind, Class<T> type, T read, long amount, boolean async) {
      EntityTable<T> table = dynabind.table(type);
      T changed = read.plus(amount);
      return async ? table.async().attempt().put(changed).join() : table.attempt().put(changed);
    }
  },
  UPDATE("UpdateItem") {
    @Override
    <T extends Counted<T>> Outcome<?> add(
        Dynabind dynabind, Class<T> type, T read, long amount, boolean async) {
      EntityTable<T> table = dynabind.table(type);
      T changed = read.plus(amount);
      return async
          ? table.async().attempt().update(changed).join()
          : table.attempt().update(changed);
    }
  },
  SAVE_CHANGED("UpdateItem") {
    @Override
    <T extends Counted<T>> Outcome<?> add(
        Dynabind dynabind, Class<T> type, T read, long amount, boolean async) {
      EntityTable<T> table = dynabind.table(type);
      T changed = read.plus(amount);
      return async
          ? table.async().attempt().saveChanged(read, changed).join()
          : table.attempt().saveChanged(read, changed);
    }
  },
  BATCH("PutItem") {
    @Override
    <T extends Counted<T>> Outcome<?> add(
        Dynabind dynabind, Class<T> type, T read, long amount, boolean async) {
      var batch =
          dynabind.batchWrite().put(dynabind.table(type), read.plus(amount)).conditionally();
      BatchResult result = async ? batch.attemptAsync().join() : batch.attempt();
      return result.entries().get(0).outcome();
    }
  },
  BY_KEY("UpdateItem") {
    @Override
    <T extends Counted<T>> Outcome<?> add(
        Dynabind dynabind, Class<T> type, T read, long amount, boolean async) {
      EntityTable<T> table = dynabind.table(type);
      return async
          ? table
              .async()
              .updateByKey(read.id())
              .increment(attribute("number"), amount)
              .attempt()
              .join()
          : table.updateByKey(read.id()).increment(attribute("number"), amount).attempt();
    }
  },
  EXACTLY_ONCE("TransactWriteItems") {
    @Override
    <T extends Counted<T>> Outcome<?> add(
        Dynabind dynabind, Class<T> type, T read, long amount, boolean async) {
      EntityTable<T> table = dynabind.table(type);
      T changed = read.plus(amount);
      return async
          ? table.async().prepare().put(changed).exactlyOnce().attempt().join()
          : table.prepare().put(changed).exactlyOnce().attempt();
    }
  };

  private final String action;

  Verb(String action) {
    this.action = action;
  }

  String action() {
    return action;
  }

  /** Adds to what was read, or by key. */
  abstract <T extends Counted<T>> Outcome<?> add(
      Dynabind dynabind, Class<T> type, T read, long amount, boolean async);
}
