package io.dynabind.internal.repository;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import io.dynabind.expression.UpdateAction;
import io.dynabind.internal.expression.Binder;
import io.dynabind.internal.table.Dependent;
import io.dynabind.internal.table.SyncTable;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.ReturnItem;
import io.dynabind.table.AsyncWriteCall;
import io.dynabind.table.DeleteSteps;
import io.dynabind.table.UpdateSteps;
import io.dynabind.table.WriteCall;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls of a writing method: its expressions with the values of the call, as an update by key. */
final class WriteCaller<T> implements RepositoryMethod {

  private final SyncTable<T> table;
  private final WriteMethod method;
  private final WriteForm form;
  private final Set<Integer> expanding;

  WriteCaller(SyncTable<T> table, WriteMethod method, WriteForm form, Set<Integer> expanding) {
    this.table = table;
    this.method = method;
    this.form = form;
    this.expanding = expanding;
  }

  @Override
  public @Nullable Object invoke(Object proxy, @Nullable Object[] arguments) {
    ItemSlot key = method.key().slot(table, arguments);
    Binder binder = new Binder(position -> given(arguments, position), expanding);
    Condition condition =
        method.condition() == null ? null : binder.bind(method.condition().value());
    return method.update() == null
        ? delete(key, condition)
        : update(key, binder.bind(method.update().value()), condition);
  }

  @Override
  public RepositoryMethod with(CallOptions options) {
    return new WriteCaller<>(table.with(options), method, form, expanding);
  }

  private Object given(@Nullable Object[] arguments, int position) {
    Object given = arguments[position];
    if (given == null) {
      throw new IllegalArgumentException(
          String.format(
              "%s was given null for '%s'",
              method.context().origin(), method.context().parameters().names().get(position)));
    }
    return given;
  }

  private @Nullable Object update(
      ItemSlot key, List<UpdateAction> actions, @Nullable Condition condition) {
    return form.async()
        ? finish(configured(table.updateItemAsync(key, actions), condition))
        : finish(configured(table.updateItem(key, actions), condition));
  }

  private <S extends UpdateSteps<T, S>> S configured(S update, @Nullable Condition condition) {
    S configured = condition == null ? update : update.when(condition);
    configured = method.create() ? configured.orCreate() : configured;
    return form.item() ? configured.returning(ReturnItem.NEW) : configured;
  }

  private @Nullable Object delete(ItemSlot key, @Nullable Condition condition) {
    return form.async()
        ? finish(configured(table.deleteItemAsync(key), condition))
        : finish(configured(table.deleteItem(key), condition));
  }

  private <S extends DeleteSteps<S>> S configured(S delete, @Nullable Condition condition) {
    S configured = condition == null ? delete : delete.when(condition);
    configured = form.tells() ? configured.mustExist() : configured;
    return form.item() ? configured.returning(ReturnItem.OLD) : configured;
  }

  private @Nullable Object finish(WriteCall<Optional<T>> call) {
    return form.finish().apply(call.attempt());
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a proxy returns the future, as an Object
  private Object finish(AsyncWriteCall<Optional<T>> call) {
    return Dependent.of(call.attempt(), form.finish());
  }
}
