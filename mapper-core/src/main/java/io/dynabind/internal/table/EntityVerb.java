package io.dynabind.internal.table;

import io.dynabind.operation.ReturnItem;
import java.util.function.Function;

/**
 * A verb and its entity, still without options.
 *
 * @param name the verb
 * @param updates whether it gives the new item
 * @param maker makes the write
 */
record EntityVerb<T>(String name, boolean updates, Function<WriteOptions, Write<T>> maker) {

  static <T> EntityVerb<T> insert(Writes<T> writes, T entity) {
    return new EntityVerb<>("insert", false, options -> writes.insert(entity, options));
  }

  static <T> EntityVerb<T> put(Writes<T> writes, T entity) {
    return new EntityVerb<>("put", false, options -> writes.put(entity, options));
  }

  static <T> EntityVerb<T> update(Writes<T> writes, T entity) {
    return new EntityVerb<>("update", true, options -> writes.update(entity, options));
  }

  static <T> EntityVerb<T> delete(Writes<T> writes, T entity) {
    return new EntityVerb<>("delete", false, options -> writes.delete(entity, options));
  }

  Write<T> write(WriteOptions options) {
    return maker.apply(options).sent(options);
  }

  WriteOptions returning(WriteOptions options, ReturnItem item) {
    return updates ? options.returning(item) : options.returningOld(item, name);
  }
}
