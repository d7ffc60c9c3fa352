package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.AttributeRef;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.KeyGet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A read by key, in the caller's thread. */
record SyncGet<R>(TableContext<?> context, GetSpec<R> spec) implements KeyGet<R> {

  @Override
  public KeyGet<R> consistent() {
    return new SyncGet<>(context, spec.consistently());
  }

  @Override
  public KeyGet<Map<String, @Nullable Object>> project(AttributeRef<?>... attributes) {
    return new SyncGet<>(
        context,
        spec.reading(
            Reading.of(context, null, List.of(Objects.requireNonNull(attributes, "attributes")))));
  }

  @Override
  public KeyGet<R> with(CallOptions options) {
    return new SyncGet<>(context, spec.with(options));
  }

  @Override
  public Optional<R> execute() {
    return context.sync().run(spec.conversation(context, CallOptions.DEFAULT));
  }

  @Override
  public WithMeta<Optional<R>> executeWithMeta() {
    return context.withMeta(spec.conversation(context, CallOptions.DETAILED));
  }
}
