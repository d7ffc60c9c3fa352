package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Expiry;
import io.dynabind.expression.UpdateAction;
import io.dynabind.internal.table.WriteOptions.Presence;
import io.dynabind.internal.table.expression.Expression;
import io.dynabind.internal.table.expression.Shapes;
import io.dynabind.model.AttributeModel;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.Repeat;
import io.dynabind.operation.ReturnItem;
import io.dynabind.operation.UpdateItem;
import io.dynabind.table.WriteKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the writes of whole entities. What a write generates is put into a copy, so that a bean is
 * not touched before its write was applied.
 *
 * <p>Writes with a condition are guarded: after a lost answer they may be sent again, but a refusal
 * then decides nothing. Even a plain update is, since its item may have been deleted in between.
 * One that returns the old item is never sent again: it would be its own. Nor is one that demands
 * that there is no item: if somebody has taken the item and deleted it meanwhile, nothing would
 * refuse the second one.
 */
final class Writes<T> {

  private final EntityCodec<T> codec;
  private final String table;
  private final Shapes shapes;
  private final Lifecycle<T> lifecycle;
  private final @Nullable UniqueGuards guards;
  private final Versions<T> versions;
  private final GeneratedValues<T> generated;
  private final Changes<T> changes;
  private final @Nullable Expiry expiry;
  private final AttributePath hashKey;
  private final String prefix;

  Writes(
      EntityCodec<T> codec,
      String table,
      Shapes shapes,
      Lifecycle<T> lifecycle,
      @Nullable UniqueGuards guards,
      Sources sources,
      String caller) {
    this.codec = codec;
    this.table = table;
    this.shapes = shapes;
    this.lifecycle = lifecycle;
    this.guards = guards;
    this.versions = new Versions<>(codec);
    this.generated = new GeneratedValues<>(codec, sources);
    this.changes = new Changes<>(codec);
    this.expiry = Expiry.of(codec.model(), sources.clock());
    this.hashKey = AttributePath.of(codec.model().key().hashKey().get(0));
    this.prefix = caller + ".";
  }

  /** An entity as it is written. */
  private static final class Draft<T> {

    /** What is sent. */
    private final T written;

    /** What is returned: a copy with all that was generated, or the bean itself. */
    private final T result;

    /** What the bean is given once it was written; empty for others. */
    private final Map<AttributeModel, Object> generated;

    /** What is returned once all has been called that is called after writes; null until then. */
    private volatile @Nullable T finished;

    Draft(T written, T result, Map<AttributeModel, Object> generated) {
      this.written = written;
      this.result = result;
      this.generated = generated;
    }

    @Nullable T finished() {
      return finished;
    }

    T result() {
      T after = finished;
      return after == null ? result : after;
    }

    T written() {
      return written;
    }

    Map<AttributeModel, Object> generated() {
      return generated;
    }
  }

  private Draft<T> draft(T entity, Map<AttributeModel, Object> generated) {
    // A bean with unique attributes is encoded later.
    if (generated.isEmpty() && (guards == null || !codec.isMutable(entity))) {
      return new Draft<>(entity, entity, Map.of());
    }
    T copy = codec.copy(entity, generated);
    return codec.isMutable(entity)
        ? new Draft<>(copy, entity, generated)
        : new Draft<>(copy, copy, Map.of());
  }

  private void applied(Draft<T> draft, T result) {
    if (!draft.generated().isEmpty()) {
      codec.set(draft.result(), draft.generated());
    }
    draft.finished = lifecycle.afterWrite(result);
  }

  /** The entity that is to be written, after all that is called before. */
  private T prepared(@Nullable T entity, WriteKind kind) {
    return lifecycle.beforeWrite(required(entity), kind);
  }

  Write<T> insert(T given, WriteOptions options) {
    Versions.Next next = options.leaving(versions.first());
    T entity = prepared(given, WriteKind.INSERT);
    Draft<T> draft = draft(entity, generated.inserted(entity, next.values()));
    Condition absent = orExpired(new Condition.NotExists(hashKey));
    Expression condition = condition(absent, null, options);
    PutItem operation = put("insert", draft, condition, Repeat.HARMFUL, options, next.token());
    return write("insert", draft, operation, Write.Reason.absence())
        .leaving(next.token())
        .claiming(claims(Claims.Kind.INSERTED, draft));
  }

  Write<T> put(T given, WriteOptions options) {
    T entity = prepared(given, WriteKind.PUT);
    Versions.Next next = options.leaving(versions.next(entity));
    Draft<T> draft = draft(entity, generated.put(entity, next.values()));
    Condition version = versions.condition(entity);
    Condition held = version != null && isOfNone(version) ? orExpired(version) : version;
    Expression condition = condition(null, held, options);
    PutItem operation =
        put(
            "put",
            draft,
            condition,
            isOfNone(version) ? Repeat.HARMFUL : repeat(condition, options),
            options,
            next.token());
    return write("put", draft, operation, versions.reason(entity, false, options.isConditional()))
        .leaving(next.token())
        .claiming(claims(Claims.Kind.PUT, draft));
  }

  /** Whether a condition on the version demands that there is none, as before the first write. */
  private static boolean isOfNone(@Nullable Condition version) {
    return version instanceof Condition.NotExists;
  }

  private @Nullable Claims claims(Claims.Kind kind, Draft<T> draft) {
    return guards == null
        ? null
        : guards.whole(
            codec, new ItemSlot.EntityKey<>(codec, draft.written()), kind, draft.written());
  }

  /** An item that has expired is as good as none. */
  private Condition orExpired(Condition absent) {
    return expiry == null ? absent : absent.or(expiry.expired());
  }

  private PutItem put(
      String verb,
      Draft<T> draft,
      Expression condition,
      Repeat repeat,
      WriteOptions options,
      @Nullable WriteToken token) {
    return new PutItem(
        prefix + verb,
        table,
        codec,
        new ItemSlot.Entity<>(codec, draft.written(), token == null ? null : token.beside()),
        condition.condition(),
        condition.placeholders(),
        options.returning(),
        repeat);
  }

  Write<T> update(T given, WriteOptions options) {
    boolean creates = options.presence() == Presence.CREATED;
    T entity = prepared(given, creates ? WriteKind.UPDATE_OR_CREATE : WriteKind.UPDATE);
    Versions.Next next = options.leaving(versions.next(entity));
    Additions additions = generated.updated(entity, next.values());
    Draft<T> draft = draft(entity, additions.values());
    Condition exists = creates ? null : new Condition.Exists(hashKey);
    List<UpdateAction> actions = additions.over(changes.all(draft.written()));
    return update("update", entity, draft, additions, actions, next.token(), exists, options);
  }

  /**
   * Writes what has changed. If nothing has, nobody is asked what is to be written instead: what is
   * said of a write, such as when it was, would be a change.
   *
   * @return null if nothing has
   */
  @Nullable Write<T> saveChanged(T before, T given) {
    required(before);
    if (areEqual(before, required(given))) {
      return null;
    }
    T after = prepared(given, WriteKind.UPDATE);
    changes.requireSameKey(before, after);
    List<UpdateAction> changed = new ArrayList<>(changed(before, after));
    if (changed.isEmpty()) {
      return null;
    }
    Versions.Next next = versions.next(before);
    Additions additions = generated.updated(after, next.values());
    Draft<T> draft = draft(after, additions.values());
    additions.values().keySet().forEach(made -> changed.add(changes.one(made, draft.written())));
    List<UpdateAction> actions = additions.over(changed);
    Condition exists = new Condition.Exists(hashKey);
    return update(
        "saveChanged", before, draft, additions, actions, next.token(), exists, WriteOptions.NONE);
  }

  private boolean areEqual(T before, T after) {
    return changes.areOfOneItem(before, after) && changed(before, after).isEmpty();
  }

  private List<UpdateAction> changed(T before, T after) {
    return changes.between(before, after, generated.changedByUpdates(after));
  }

  private Write<T> update(
      String verb,
      T before,
      Draft<T> draft,
      Additions additions,
      List<UpdateAction> actions,
      @Nullable WriteToken token,
      @Nullable Condition exists,
      WriteOptions options) {
    List<UpdateAction> all = new ArrayList<>(actions);
    if (token != null) {
      all.addAll(token.actions());
    }
    Condition version = versions.condition(before);
    Expression expression = shapes.express(all, all(exists, version, options.condition()));
    boolean creates = exists == null && isOfNone(version);
    UpdateItem operation =
        new UpdateItem(
            prefix + verb,
            table,
            codec,
            new ItemSlot.EntityKey<>(codec, draft.written()),
            expression.update(),
            expression.condition(),
            expression.placeholders(),
            additions.returning(options),
            creates ? Repeat.HARMFUL : repeat(expression, options));
    Write.Reason reason = versions.reason(before, exists != null, options.isConditional());
    Function<Answer, T> result = answer -> completed(draft.result(), additions, operation, answer);
    return new Write<>(
            verb,
            operation,
            answer -> {
              T finished = draft.finished();
              return finished == null ? result.apply(answer) : finished;
            },
            answer -> applied(draft, result.apply(answer)),
            reason,
            lifecycle)
        .leaving(token)
        .claiming(guards == null ? null : guards.changed(operation.key(), actions));
  }

  /** Takes over what only DynamoDB knows; as it is, if the new item did not come back. */
  private T completed(T result, Additions additions, UpdateItem operation, Answer answer) {
    if (additions.decidedByServer().isEmpty() || operation.returning() != ReturnItem.NEW) {
      return result;
    }
    T stored =
        answer.items().stream()
            .findFirst()
            .flatMap(item -> ReturnedItems.decode(codec, operation.origin(), item.get()))
            .orElse(null);
    Map<AttributeModel, Object> values = new LinkedHashMap<>();
    for (AttributeModel attribute : additions.decidedByServer()) {
      Object value = stored == null ? null : codec.get(attribute, stored);
      if (value != null && codec.has(attribute, result)) {
        values.put(attribute, value);
      }
    }
    if (values.isEmpty()) {
      return result;
    }
    if (codec.isMutable(result)) {
      codec.set(result, values);
      return result;
    }
    return codec.copy(result, values);
  }

  Write<T> delete(T entity, WriteOptions options) {
    lifecycle.beforeDelete(required(entity));
    Expression condition = condition(null, versions.condition(entity), options);
    DeleteItem operation =
        new DeleteItem(
            prefix + "delete",
            table,
            codec,
            new ItemSlot.EntityKey<>(codec, entity),
            condition.condition(),
            condition.placeholders(),
            options.returning(),
            repeat(condition, options));
    return new Write<>(
            "delete",
            operation,
            answer -> entity,
            answer -> lifecycle.afterDelete(entity),
            versions.reason(entity, false, options.isConditional()),
            lifecycle)
        .leaving(versions.deletion(entity))
        .claiming(guards == null ? null : guards.none(operation.key()));
  }

  private Expression condition(
      @Nullable Condition presence, @Nullable Condition version, WriteOptions options) {
    return shapes.express(List.of(), all(presence, version, options.condition()));
  }

  /** All conditions that there are; null if there is none. */
  static @Nullable Condition all(@Nullable Condition... conditions) {
    List<Condition> present = new ArrayList<>();
    for (Condition condition : conditions) {
      if (condition != null) {
        present.add(condition);
      }
    }
    return present.isEmpty() ? null : new Condition.And(present);
  }

  static Repeat repeat(Expression expression, WriteOptions options) {
    if (expression.harmfulTwice() || options.returning() == ReturnItem.OLD) {
      return Repeat.HARMFUL;
    }
    return expression.condition() == null ? Repeat.HARMLESS : Repeat.GUARDED;
  }

  private T required(@Nullable T entity) {
    if (entity == null) {
      throw new IllegalArgumentException("The " + codec.model() + " to be written is null");
    }
    return entity;
  }

  private Write<T> write(
      String verb, Draft<T> draft, ItemOperation operation, Write.Reason reason) {
    return new Write<>(
        verb,
        operation,
        answer -> draft.result(),
        answer -> applied(draft, draft.result()),
        reason,
        lifecycle);
  }
}
