package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.ReturnItem;
import io.dynabind.table.DeleteSteps;

/** The steps of a deletion by key, for both forms. */
abstract class FluentDelete<S extends DeleteSteps<S>> implements DeleteSteps<S> {

  final ItemSlot key;
  final WriteOptions options;

  FluentDelete(ItemSlot key, WriteOptions options) {
    this.key = key;
    this.options = options;
  }

  abstract S with(WriteOptions changed);

  @Override
  public final S when(Condition condition) {
    return with(options.when(condition));
  }

  @Override
  public final S mustExist() {
    return with(options.with(WriteOptions.Presence.REQUIRED));
  }

  @Override
  public final S exactlyOnce() {
    return with(options.once());
  }

  @Override
  public final S with(CallOptions more) {
    return with(options.with(more));
  }

  @Override
  public final S returning(ReturnItem item) {
    return with(options.returningOld(item, "deleteByKey"));
  }
}
