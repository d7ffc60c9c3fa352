package io.dynabind.internal.table;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import io.dynabind.internal.table.WriteOptions.Presence;
import io.dynabind.internal.table.expression.Expression;
import io.dynabind.internal.table.expression.Shapes;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.SealedModel;
import io.dynabind.model.VariantModel;
import io.dynabind.operation.ConditionCheck;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.Repeat;
import io.dynabind.operation.ReturnItem;
import io.dynabind.operation.UpdateItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the writes of items that are named by their keys. */
final class KeyWrites<T> {

  private final EntityCodec<T> codec;
  private final String table;
  private final Keys<T> keys;
  private final Lifecycle<T> lifecycle;
  private final Shapes shapes;
  private final Versions<T> versions;
  private final GeneratedValues<T> generated;
  private final AttributePath hashKey;
  private final String prefix;
  private final @Nullable String origin;

  KeyWrites(
      EntityCodec<T> codec,
      String table,
      Keys<T> keys,
      Shapes shapes,
      Lifecycle<T> lifecycle,
      Sources sources,
      String caller) {
    this(codec, table, keys, shapes, lifecycle, sources, caller, null);
  }

  /** An origin is told for all writes, whatever the verb. */
  KeyWrites(
      EntityCodec<T> codec,
      String table,
      Keys<T> keys,
      Shapes shapes,
      Lifecycle<T> lifecycle,
      Sources sources,
      String caller,
      @Nullable String origin) {
    this.codec = codec;
    this.table = table;
    this.keys = keys;
    this.lifecycle = lifecycle;
    this.shapes = shapes;
    this.versions = new Versions<>(codec);
    this.generated = new GeneratedValues<>(codec, sources);
    this.hashKey = AttributePath.of(codec.model().key().hashKey().get(0));
    this.prefix = caller + ".";
    this.origin = origin;
  }

  private String origin(String verb) {
    return origin == null ? prefix + verb : origin;
  }

  ItemSlot slot(Object key) {
    return keys.slot(key);
  }

  List<UpdateAction> plain(Map<String, ? extends @Nullable Object> changes) {
    return shapes.plain(changes);
  }

  /** An update that goes by itself: it does not look at the item before. */
  Write<Optional<T>> update(ItemSlot key, List<UpdateAction> steps, WriteOptions options) {
    List<UpdateAction> made = made(options);
    VersionKind.Renewal renewal = options.leaving(versions.renewal());
    if (renewal == null) {
      return update(key, steps, options, made, null, null);
    }
    return update(key, steps, options, all(renewal.actions(), made), null, renewal.token());
  }

  /**
   * The same update in forms that keep the tokens of other writes.
   *
   * @return null if the entity carries none
   */
  @Nullable RingUpdate<T> ringUpdate(ItemSlot key, List<UpdateAction> steps, WriteOptions options) {
    Versions.RingRenewal renewal = versions.ringRenewal();
    if (renewal == null) {
      return null;
    }
    Ring ring = renewal.ring();
    EncodableValue<?> own = EncodableValue.string(renewal.text());
    List<UpdateAction> made = all(List.of(renewal.raise()), made(options));
    List<UpdateAction> prepending = all(made, List.of(ring.prepend(renewal.text())));
    List<UpdateAction> beginning = all(made, List.of(ring.begin(renewal.text())));
    Condition marked =
        new Condition.And(
            List.of(ring.contains(RingUpdate.MARK), new Condition.Not(ring.contains(own))));
    Condition none = new Condition.NotExists(ring.path());
    return new RingUpdate<>(
        ring,
        update(key, steps, options, prepending, marked, renewal.token()),
        update(key, steps, options, beginning, none, renewal.token()),
        options.presence() == Presence.CREATED);
  }

  private List<UpdateAction> made(WriteOptions options) {
    return generated.updatedByKey(options.presence() == Presence.CREATED);
  }

  private static List<UpdateAction> all(List<UpdateAction> some, List<UpdateAction> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** A guard refuses the update when it was applied already. */
  private Write<Optional<T>> update(
      ItemSlot key,
      List<UpdateAction> steps,
      WriteOptions options,
      List<UpdateAction> made,
      @Nullable Condition guard,
      @Nullable WriteToken token) {
    boolean create = options.presence() == Presence.CREATED;
    List<UpdateAction> actions = new ArrayList<>(steps);
    actions.addAll(made);
    UpdateAction variant = create ? variant() : null;
    if (variant != null) {
      actions.add(variant);
    }
    Condition exists = create ? null : new Condition.Exists(hashKey);
    Expression expression = shapes.express(actions, Writes.all(exists, guard, options.condition()));
    boolean guarded = guard != null && options.returning() != ReturnItem.OLD;
    UpdateItem operation =
        new UpdateItem(
            origin("updateByKey"),
            table,
            codec,
            key,
            expression.update(),
            expression.condition(),
            expression.placeholders(),
            options.returning(),
            guarded ? Repeat.GUARDED : Writes.repeat(expression, options));
    Write.Reason reason = create ? Write.Reason.condition() : Write.Reason.presence();
    return returning("updateByKey", operation, reason).leaving(token).sent(options);
  }

  /** An item that is created must say of which variant it is. */
  private @Nullable UpdateAction variant() {
    SealedModel sealed = codec.model().object().sealed();
    if (sealed == null) {
      return null;
    }
    List<VariantModel> own = sealed.of(codec.model().type());
    if (own.size() != 1) {
      throw new IllegalArgumentException(
          codec.model()
              + " has several variants, and an update by key cannot tell which one to create: use"
              + " the table of the variant");
    }
    AttributeModel discriminator = codec.model().attributes().get(SealedModel.DISCRIMINATOR);
    if (codec.model().key().attributes().contains(discriminator)) {
      return null;
    }
    EncodableValue<?> name = EncodableValue.of(codec.codec(discriminator), own.get(0).name());
    return new UpdateAction.SetIfAbsent(AttributePath.of(discriminator), new Operand.Encoded(name));
  }

  Write<Optional<T>> delete(ItemSlot key, WriteOptions options) {
    boolean required = options.presence() == Presence.REQUIRED;
    Condition exists = required ? new Condition.Exists(hashKey) : null;
    Expression expression = shapes.express(List.of(), Writes.all(exists, options.condition()));
    DeleteItem operation =
        new DeleteItem(
            origin("deleteByKey"),
            table,
            codec,
            key,
            expression.condition(),
            expression.placeholders(),
            options.returning(),
            Writes.repeat(expression, options));
    Write.Reason reason = required ? Write.Reason.presence() : Write.Reason.condition();
    UniqueGuards guards = keys.guards();
    return returning("deleteByKey", operation, reason)
        .claiming(guards == null ? null : guards.none(key))
        .sent(options);
  }

  /** A condition on an item that a transaction does not write. */
  TransactAction.Checked check(Object key, Condition condition) {
    ItemSlot slot = keys.slot(key);
    Expression expression = shapes.express(List.of(), condition);
    ConditionCheck check =
        new ConditionCheck(
            table,
            codec,
            slot,
            Objects.requireNonNull(expression.condition(), "the text of a condition"),
            expression.placeholders());
    return new TransactAction.Checked(check, lifecycle, origin("check"), key);
  }

  private Write<Optional<T>> returning(String verb, ItemOperation operation, Write.Reason reason) {
    return new Write<>(
        verb,
        operation,
        answer -> ReturnedItems.first(codec, lifecycle, operation.origin(), answer),
        answer -> {},
        reason,
        lifecycle);
  }
}
