package io.dynabind;

import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.internal.cursor.Cursors;
import io.dynabind.internal.repository.PlanRunner;
import io.dynabind.internal.table.Sources;
import io.dynabind.internal.table.SyncTable;
import io.dynabind.internal.table.Waiting;
import io.dynabind.query.Plan;
import io.dynabind.schema.TableDefinition;
import io.dynabind.table.EntityInterceptor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entity after its startup.
 *
 * @param codec its codec
 * @param table its table
 * @param executor sends operations
 * @param <T> the entity
 */
record Mapped<T>(EntityCodec<T> codec, SyncTable<T> table, Executor executor)
    implements PlanRunner<T> {

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
            codec, definition, executor, waiting, calls, sources, interceptors, cursors),
        executor);
  }

  @Override
  public List<T> list(Plan plan, @Nullable Object[] arguments, int most) {
    return table.list(plan, arguments, most);
  }

  @Override
  public Stream<T> stream(Plan plan, @Nullable Object[] arguments, int most) {
    return table.stream(plan, arguments, most);
  }

  @Override
  public CompletableFuture<List<T>> listAsync(Plan plan, @Nullable Object[] arguments, int most) {
    return table.listAsync(plan, arguments, most);
  }

  @Override
  public long count(Plan plan, @Nullable Object[] arguments) {
    return table.count(plan, arguments);
  }

  @Override
  public CompletableFuture<Long> countAsync(Plan plan, @Nullable Object[] arguments) {
    return table.countAsync(plan, arguments);
  }

  @Override
  public boolean exists(Plan plan, @Nullable Object[] arguments) {
    return table.exists(plan, arguments);
  }

  @Override
  public CompletableFuture<Boolean> existsAsync(Plan plan, @Nullable Object[] arguments) {
    return table.existsAsync(plan, arguments);
  }

  @Override
  public long delete(Plan plan, @Nullable Object[] arguments) {
    return table.delete(plan, arguments);
  }

  @Override
  public CompletableFuture<Long> deleteAsync(Plan plan, @Nullable Object[] arguments) {
    return table.deleteAsync(plan, arguments);
  }

  @Override
  public boolean supportsSync() {
    return executor.supportsSync();
  }

  @Override
  public boolean supportsAsync() {
    return executor.supportsAsync();
  }
}
