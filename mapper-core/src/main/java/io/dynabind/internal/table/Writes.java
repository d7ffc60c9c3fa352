package io.dynabind.internal.table;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.expression.Placeholders;
import io.dynabind.expression.UpdateAction;
import io.dynabind.model.AttributeModel;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.Repeat;
import io.dynabind.operation.ReturnItem;
import io.dynabind.operation.UpdateItem;
import io.dynabind.outcome.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the writes of one entity. What a write generates is put into a copy, so that a bean is not
 * touched before its write was applied.
 *
 * <p>Writes with a condition are guarded: after a lost answer they may be sent again, but a refusal
 * then decides nothing. Even a plain update is, since its item may have been deleted in between.
 */
final class Writes<T> {

  private final EntityCodec<T> codec;
  private final String table;
  private final Keys<T> keys;
  private final Versions<T> versions;
  private final AttributePath hashKey;
  private final String prefix;

  Writes(EntityCodec<T> codec, String table, Keys<T> keys, String caller) {
    this.codec = codec;
    this.table = table;
    this.keys = keys;
    this.versions = new Versions<>(codec);
    this.hashKey = AttributePath.of(codec.model().key().hashKey().get(0));
    this.prefix = caller + ".";
  }

  /** An entity as it is written, and what to do once it was. */
  private record Draft<T>(T written, T result, Runnable whenApplied) {}

  private Draft<T> draft(T entity, Map<AttributeModel, Object> generated) {
    if (generated.isEmpty()) {
      return new Draft<>(entity, entity, Writes::nothing);
    }
    T copy = codec.copy(entity, generated);
    return codec.isMutable(entity)
        ? new Draft<>(copy, entity, () -> codec.set(entity, generated))
        : new Draft<>(copy, copy, Writes::nothing);
  }

  Write<T> insert(T entity) {
    requireEntity(entity);
    Draft<T> draft = draft(entity, versions.first());
    ExpressionRenderer renderer = new ExpressionRenderer();
    String condition = renderer.render(new Condition.NotExists(hashKey));
    return write(
        "insert", draft, put("insert", draft, condition, renderer), f -> Rejected.Reason.EXISTS);
  }

  Write<T> put(T entity) {
    requireEntity(entity);
    Draft<T> draft = draft(entity, versions.next(entity));
    ExpressionRenderer renderer = new ExpressionRenderer();
    Condition version = versions.condition(entity);
    String condition = version == null ? null : renderer.render(version);
    return write("put", draft, put("put", draft, condition, renderer), Writes::versionReason);
  }

  private PutItem put(
      String verb, Draft<T> draft, @Nullable String condition, ExpressionRenderer renderer) {
    return new PutItem(
        prefix + verb,
        table,
        codec,
        new ItemSlot.Entity<>(codec, draft.written()),
        condition,
        renderer.placeholders(),
        ReturnItem.NONE,
        condition == null ? Repeat.HARMLESS : Repeat.GUARDED);
  }

  Write<T> update(T entity) {
    requireEntity(entity);
    Draft<T> draft = draft(entity, versions.next(entity));
    ExpressionRenderer renderer = new ExpressionRenderer();
    List<UpdateAction> actions = actions(draft.written());
    String update = actions.isEmpty() ? null : renderer.render(actions);
    List<Condition> conditions = new ArrayList<>();
    conditions.add(new Condition.Exists(hashKey));
    Condition version = versions.condition(entity);
    if (version != null) {
      conditions.add(version);
    }
    String condition = renderer.render(new Condition.And(conditions));
    UpdateItem operation =
        new UpdateItem(
            prefix + "update",
            table,
            codec,
            new ItemSlot.EntityKey<>(codec, draft.written()),
            update,
            condition,
            renderer.placeholders(),
            ReturnItem.NONE,
            Repeat.GUARDED);
    return write("update", draft, operation, Writes::versionReason);
  }

  private List<UpdateAction> actions(T entity) {
    List<AttributeModel> key = codec.model().key().attributes();
    Map<String, EncodableValue<?>> unmapped = codec.unmapped(entity);
    List<UpdateAction> actions = new ArrayList<>();
    for (AttributeModel attribute : codec.model().attributes()) {
      if (key.contains(attribute)) {
        continue;
      }
      if (!unmapped.containsKey(attribute.storedName())) {
        EncodableValue<?> value = codec.value(attribute, entity).orElse(null);
        actions.add(action(attribute.storedName(), value));
      }
      for (String former : attribute.formerNames()) {
        if (!unmapped.containsKey(former)) {
          actions.add(action(former, null));
        }
      }
    }
    // What one variant maps may be carried, unmapped, by another.
    unmapped.forEach((name, value) -> actions.add(action(name, value)));
    return actions;
  }

  private static UpdateAction action(String storedName, @Nullable EncodableValue<?> value) {
    AttributePath path = new AttributePath(storedName);
    return value == null ? new UpdateAction.Remove(path) : new UpdateAction.Set(path, value);
  }

  Write<T> delete(T entity) {
    requireEntity(entity);
    ExpressionRenderer renderer = new ExpressionRenderer();
    Condition version = versions.condition(entity);
    String condition = version == null ? null : renderer.render(version);
    DeleteItem operation =
        delete(
            "delete", new ItemSlot.EntityKey<>(codec, entity), condition, renderer.placeholders());
    return new Write<>("delete", operation, entity, Writes::nothing, Writes::versionReason);
  }

  <K> Write<K> deleteByKey(K key) {
    DeleteItem operation = delete("deleteByKey", keys.slot(key), null, Placeholders.NONE);
    return new Write<>(
        "deleteByKey", operation, key, Writes::nothing, f -> Rejected.Reason.CONDITION);
  }

  private DeleteItem delete(
      String verb, ItemSlot key, @Nullable String condition, Placeholders placeholders) {
    return new DeleteItem(
        prefix + verb,
        table,
        codec,
        key,
        condition,
        placeholders,
        ReturnItem.NONE,
        condition == null ? Repeat.HARMLESS : Repeat.GUARDED);
  }

  private void requireEntity(@Nullable T entity) {
    if (entity == null) {
      throw new IllegalArgumentException("The " + codec.model() + " to be written is null");
    }
  }

  private static Rejected.Reason versionReason(boolean found) {
    return found ? Rejected.Reason.VERSION : Rejected.Reason.MISSING;
  }

  private static <T> Write<T> write(
      String verb, Draft<T> draft, ItemOperation operation, Write.Reason reason) {
    return new Write<>(verb, operation, draft.result(), draft.whenApplied(), reason);
  }

  private static void nothing() {}
}
