package io.dynabind;

import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.internal.cursor.Cursors;
import io.dynabind.internal.table.Sources;
import io.dynabind.internal.table.SyncTable;
import io.dynabind.internal.table.Waiting;
import io.dynabind.schema.TableDefinition;
import io.dynabind.table.EntityInterceptor;
import java.util.List;

/**
 * An entity after its startup.
 *
 * @param codec its codec
 * @param table its table
 * @param <T> the entity
 */
record Mapped<T>(EntityCodec<T> codec, SyncTable<T> table) {

  static <T> Mapped<T> of(
      EntityCodec<T> codec,
      TableDefinition definition,
      Executor executor,
      Waiting waiting,
      CallOptions calls,
      Sources sources,
      List<EntityInterceptor> interceptors,
      Cursors cursors) {
    return new Mapped<>(
        codec,
        new SyncTable<>(
            codec, definition, executor, waiting, calls, sources, interceptors, cursors));
  }
}
