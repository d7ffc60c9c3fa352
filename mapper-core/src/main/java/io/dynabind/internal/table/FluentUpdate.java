package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.ReturnItem;
import io.dynabind.table.UpdateSteps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The steps of an update by key, for both forms. */
abstract class FluentUpdate<T, S extends UpdateSteps<T, S>> implements UpdateSteps<T, S> {

  /**
   * What has been asked for.
   *
   * @param key the item's key
   * @param actions the steps
   * @param options conditions and the like
   */
  record Spec(ItemSlot key, List<UpdateAction> actions, WriteOptions options) {

    static Spec of(ItemSlot key) {
      return new Spec(key, List.of(), WriteOptions.NONE);
    }

    Spec and(UpdateAction action) {
      List<UpdateAction> more = new ArrayList<>(actions);
      more.add(action);
      return new Spec(key, more, options);
    }

    Spec with(WriteOptions other) {
      return new Spec(key, actions, other);
    }
  }

  final Spec spec;

  FluentUpdate(Spec spec) {
    this.spec = spec;
  }

  abstract S with(Spec changed);

  abstract List<UpdateAction> plain(Map<String, ? extends @Nullable Object> changes);

  private S and(UpdateAction action) {
    Objects.requireNonNull(action.path(), "attribute");
    return with(spec.and(action));
  }

  private static Operand plain(@Nullable Object value) {
    return new Operand.Plain(value);
  }

  @Override
  public final <V extends @Nullable Object> S set(AttributeRef<V> attribute, V value) {
    return and(new UpdateAction.Set(attribute, plain(value)));
  }

  @Override
  public final <V extends @Nullable Object> S setIfAbsent(AttributeRef<V> attribute, V value) {
    return and(new UpdateAction.SetIfAbsent(attribute, plain(value)));
  }

  @Override
  public final S increment(AttributeRef<?> attribute, Number amount) {
    return and(new UpdateAction.Increment(attribute, null, plain(amount), false));
  }

  @Override
  public final S decrement(AttributeRef<?> attribute, Number amount) {
    return and(new UpdateAction.Increment(attribute, null, plain(amount), true));
  }

  @Override
  public final S appendAll(AttributeRef<?> attribute, Collection<?> elements) {
    return append(attribute, elements, false);
  }

  @Override
  public final S prependAll(AttributeRef<?> attribute, Collection<?> elements) {
    return append(attribute, elements, true);
  }

  private S append(AttributeRef<?> attribute, Collection<?> elements, boolean first) {
    Operand list = plain(new ArrayList<>(Objects.requireNonNull(elements, "elements")));
    return elements.isEmpty()
        ? with(spec)
        : and(new UpdateAction.Append(attribute, null, list, first));
  }

  @Override
  public final S addAllTo(AttributeRef<?> attribute, Collection<?> elements) {
    Operand set = plain(new LinkedHashSet<>(Objects.requireNonNull(elements, "elements")));
    return elements.isEmpty() ? with(spec) : and(new UpdateAction.AddTo(attribute, set));
  }

  @Override
  public final S removeAllFrom(AttributeRef<?> attribute, Collection<?> elements) {
    Operand set = plain(new LinkedHashSet<>(Objects.requireNonNull(elements, "elements")));
    return elements.isEmpty() ? with(spec) : and(new UpdateAction.RemoveFrom(attribute, set));
  }

  @Override
  public final S remove(AttributeRef<?> attribute) {
    return and(new UpdateAction.Remove(attribute));
  }

  @Override
  public final S apply(Map<String, ? extends @Nullable Object> changes) {
    Spec applied = spec;
    for (UpdateAction action : plain(Objects.requireNonNull(changes, "changes"))) {
      applied = applied.and(action);
    }
    return with(applied);
  }

  @Override
  public final S when(Condition condition) {
    return with(spec.with(spec.options().when(condition)));
  }

  @Override
  public final S orCreate() {
    return with(spec.with(spec.options().with(WriteOptions.Presence.CREATED)));
  }

  @Override
  public final S exactlyOnce() {
    return with(spec.with(spec.options().once()));
  }

  @Override
  public final S with(CallOptions options) {
    return with(spec.with(spec.options().with(options)));
  }

  @Override
  public final S returning(ReturnItem item) {
    return with(spec.with(spec.options().returning(item)));
  }
}
