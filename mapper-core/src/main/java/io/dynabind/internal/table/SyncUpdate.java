package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.UpdateAction;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.KeyUpdate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An update by key, in the caller's thread. */
final class SyncUpdate<T> extends FluentUpdate<T, KeyUpdate<T>> implements KeyUpdate<T> {

  private final TableContext<T> context;

  SyncUpdate(TableContext<T> context, Spec spec) {
    super(spec);
    this.context = context;
  }

  @Override
  KeyUpdate<T> with(Spec changed) {
    return new SyncUpdate<>(context, changed);
  }

  @Override
  List<UpdateAction> plain(Map<String, ? extends @Nullable Object> changes) {
    return context.keyWrites().plain(changes);
  }

  @Override
  public Optional<T> execute() {
    return attempt().orElseThrow();
  }

  @Override
  public Outcome<Optional<T>> attempt() {
    return context.sync().run(context.update(spec, CallOptions.DEFAULT));
  }

  @Override
  public WithMeta<Outcome<Optional<T>>> attemptWithMeta() {
    return context.withMeta(context.update(spec, CallOptions.DETAILED));
  }
}
