package io.dynabind.internal.table;

import io.dynabind.operation.ItemSlot;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.KeyDelete;
import java.util.Optional;

/** A deletion by key, in the caller's thread. */
final class SyncDelete<T> extends FluentDelete<KeyDelete<T>> implements KeyDelete<T> {

  private final TableContext<T> context;

  SyncDelete(TableContext<T> context, ItemSlot key, WriteOptions options) {
    super(key, options);
    this.context = context;
  }

  @Override
  KeyDelete<T> with(WriteOptions changed) {
    return new SyncDelete<>(context, key, changed);
  }

  @Override
  public Optional<T> execute() {
    return attempt().orElseThrow();
  }

  @Override
  public Outcome<Optional<T>> attempt() {
    return context.attempt(context.keyWrites().delete(key, options));
  }

  @Override
  public WithMeta<Outcome<Optional<T>>> attemptWithMeta() {
    return context.attemptWithMeta(context.keyWrites().delete(key, options));
  }
}
