package io.dynabind.internal.repository;

import io.dynabind.executor.CallOptions;
import io.dynabind.internal.table.SyncTable;
import org.jspecify.annotations.Nullable;

/**
 * A method that calls the table.
 *
 * @param table the table, with the options of the calls
 * @param call what is called
 */
record TableMethod<T>(SyncTable<T> table, Call<T> call) implements RepositoryMethod {

  /** What is called. */
  @FunctionalInterface
  interface Call<T> {

    @Nullable Object on(SyncTable<T> table, @Nullable Object[] arguments);
  }

  @Override
  public @Nullable Object invoke(Object proxy, @Nullable Object[] arguments) {
    return call.on(table, arguments);
  }

  @Override
  public RepositoryMethod with(CallOptions options) {
    return new TableMethod<>(table.with(options), call);
  }
}
