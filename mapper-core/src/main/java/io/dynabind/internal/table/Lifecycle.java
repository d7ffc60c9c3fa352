package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Expiry;
import io.dynabind.internal.cursor.Cursors;
import io.dynabind.item.ItemReader;
import io.dynabind.model.CallbackModel;
import io.dynabind.model.CallbackModel.Moment;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.SealedModel;
import io.dynabind.model.VariantModel;
import io.dynabind.table.EntityInterceptor;
import io.dynabind.table.WriteKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is called before and after an entity is written, and after it was read: interceptors and the
 * entity's own methods, those of its variant where it is of a sealed type.
 */
final class Lifecycle<T> {

  /** The own methods of one class. */
  private record Own(Class<?> type, Map<Moment, Callback> callbacks) {}

  private final EntityCodec<T> codec;
  private final List<EntityInterceptor> interceptors;
  private final List<Own> own;
  private final @Nullable Expiry expiry;
  private final Cursors cursors;
  private final boolean guarded;

  private Lifecycle(
      EntityCodec<T> codec,
      List<EntityInterceptor> interceptors,
      List<Own> own,
      @Nullable Expiry expiry,
      Cursors cursors) {
    this.codec = codec;
    this.interceptors = interceptors;
    this.own = own;
    this.expiry = expiry;
    this.cursors = cursors;
    this.guarded = !codec.model().uniques().isEmpty();
  }

  /**
   * What is called for an entity.
   *
   * @throws io.dynabind.problem.MappingException if its methods are closed to dynabind
   */
  static <T> Lifecycle<T> of(
      EntityCodec<T> codec,
      List<EntityInterceptor> interceptors,
      @Nullable Expiry expiry,
      Cursors cursors) {
    List<Own> own = new ArrayList<>(0);
    for (ObjectModel object : classes(codec.model().object())) {
      if (!object.callbacks().isEmpty()) {
        own.add(own(object));
      }
    }
    return new Lifecycle<>(codec, interceptors, own, expiry, cursors);
  }

  private static List<ObjectModel> classes(ObjectModel object) {
    SealedModel sealed = object.sealed();
    return sealed == null
        ? List.of(object)
        : sealed.variants().stream().map(VariantModel::object).toList();
  }

  private static Own own(ObjectModel object) {
    Map<Moment, Callback> callbacks = new EnumMap<>(Moment.class);
    for (CallbackModel callback : object.callbacks()) {
      callbacks.put(callback.moment(), Callback.of(callback));
    }
    return new Own(object.type().raw(), callbacks);
  }

  T beforeWrite(T entity, WriteKind kind) {
    T current = entity;
    for (EntityInterceptor interceptor : interceptors) {
      current = checked(interceptor.beforeWrite(model(), current, kind), interceptor);
    }
    return replaced(Moment.BEFORE_WRITE, current);
  }

  /** Gives what the verb returns. */
  T afterWrite(T entity) {
    Callback callback = callback(Moment.AFTER_WRITE, entity);
    if (callback != null) {
      callback.call(entity);
    }
    T current = entity;
    for (int i = interceptors.size() - 1; i >= 0; i--) {
      EntityInterceptor interceptor = interceptors.get(i);
      current = checked(interceptor.written(model(), current), interceptor);
    }
    return current;
  }

  void beforeDelete(T entity) {
    for (EntityInterceptor interceptor : interceptors) {
      interceptor.beforeDelete(model(), entity);
    }
  }

  void afterDelete(T entity) {
    for (int i = interceptors.size() - 1; i >= 0; i--) {
      interceptors.get(i).afterDelete(model(), entity);
    }
  }

  T afterRead(T entity) {
    T current = replaced(Moment.AFTER_READ, entity);
    for (int i = interceptors.size() - 1; i >= 0; i--) {
      EntityInterceptor interceptor = interceptors.get(i);
      current = checked(interceptor.afterRead(model(), current), interceptor);
    }
    return current;
  }

  /** What tells expired items, which are not read; null if there are none, or all are read. */
  @Nullable Expiry expiry() {
    return expiry;
  }

  /** What makes the cursors of reads that stop before their end. */
  Cursors cursors() {
    return cursors;
  }

  Lifecycle<T> includingExpired() {
    return new Lifecycle<>(codec, interceptors, own, null, cursors);
  }

  /** Reads an item, if it is one of this entity, no guard, and not expired, for a caller. */
  Optional<T> read(ItemReader item) {
    return codec.decodeOwn(item, this::isSeen).map(this::afterRead);
  }

  /** Whether an item is one of this entity, no guard, and not expired. Fetches nothing else. */
  boolean isSeenItem(ItemReader item) {
    return codec.isOwn(item) && isSeen(item);
  }

  private boolean isSeen(ItemReader found) {
    return !(guarded && found.lookAhead(EntityModel.GUARD) != null)
        && (expiry == null || !expiry.isExpired(found));
  }

  private EntityModel model() {
    return codec.model();
  }

  private @Nullable Callback callback(Moment moment, T entity) {
    for (Own each : own) {
      if (each.type().isInstance(entity)) {
        return each.callbacks().get(moment);
      }
    }
    return null;
  }

  private T replaced(Moment moment, T entity) {
    Callback callback = callback(moment, entity);
    return callback == null ? entity : checked(callback.call(entity), callback);
  }

  @SuppressWarnings("unchecked") // it is of the entity's class
  private T checked(@Nullable Object result, Object giver) {
    Object present = present(result, giver);
    if (!model().type().isInstance(present)) {
      throw new IllegalStateException(
          String.format(
              "%s returned %s in place of %s",
              name(giver), present.getClass().getSimpleName(), model()));
    }
    return (T) present;
  }

  static Object present(@Nullable Object result, Object giver) {
    if (result == null) {
      throw new IllegalStateException(name(giver) + " returned null in place of an entity");
    }
    return result;
  }

  private static String name(Object giver) {
    return giver instanceof Callback ? giver.toString() : giver.getClass().getName();
  }
}
