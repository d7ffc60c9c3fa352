package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.UpdateAction;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.AsyncKeyUpdate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An update by key, without blocking. */
final class AsyncUpdate<T> extends FluentUpdate<T, AsyncKeyUpdate<T>> implements AsyncKeyUpdate<T> {

  private final TableContext<T> context;

  AsyncUpdate(TableContext<T> context, Spec spec) {
    super(spec);
    this.context = context;
  }

  @Override
  AsyncKeyUpdate<T> with(Spec changed) {
    return new AsyncUpdate<>(context, changed);
  }

  @Override
  List<UpdateAction> plain(Map<String, ? extends @Nullable Object> changes) {
    return context.keyWrites().plain(changes);
  }

  @Override
  public CompletableFuture<Optional<T>> execute() {
    return Dependent.of(attempt(), Outcome::orElseThrow);
  }

  @Override
  public CompletableFuture<Outcome<Optional<T>>> attempt() {
    return context.async().run(context.update(spec, CallOptions.DEFAULT));
  }

  @Override
  public CompletableFuture<WithMeta<Outcome<Optional<T>>>> attemptWithMeta() {
    return context.withMetaAsync(context.update(spec, CallOptions.DETAILED));
  }
}
