package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.AttributeRef;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.AsyncKeyGet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A read by key, without blocking. */
record AsyncGet<R>(TableContext<?> context, GetSpec<R> spec) implements AsyncKeyGet<R> {

  @Override
  public AsyncKeyGet<R> consistent() {
    return new AsyncGet<>(context, spec.consistently());
  }

  @Override
  public AsyncKeyGet<Map<String, @Nullable Object>> project(AttributeRef<?>... attributes) {
    return new AsyncGet<>(
        context,
        spec.reading(
            Reading.of(context, null, List.of(Objects.requireNonNull(attributes, "attributes")))));
  }

  @Override
  public AsyncKeyGet<R> with(CallOptions options) {
    return new AsyncGet<>(context, spec.with(options));
  }

  @Override
  public CompletableFuture<Optional<R>> execute() {
    return context.async().run(spec.conversation(context, CallOptions.DEFAULT));
  }

  @Override
  public CompletableFuture<WithMeta<Optional<R>>> executeWithMeta() {
    return context.withMetaAsync(spec.conversation(context, CallOptions.DETAILED));
  }
}
