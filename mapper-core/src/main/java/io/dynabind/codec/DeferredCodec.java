package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import io.dynabind.model.TypeRef;
import org.jspecify.annotations.Nullable;

/** Stands for the codec of a type that contains itself, until that codec is finished. */
final class DeferredCodec<T> implements Codec<T> {

  private final TypeRef type;
  private @Nullable Codec<T> target;

  DeferredCodec(TypeRef type) {
    this.type = type;
  }

  @SuppressWarnings("unchecked") // the registry completes it with the codec of the same type
  void complete(Codec<?> codec) {
    target = (Codec<T>) codec;
  }

  Codec<T> target() {
    if (target == null) {
      throw new IllegalStateException("The codec of " + type + " is not finished");
    }
    return target;
  }

  @Override
  public Codec<T> settled() {
    return target().settled();
  }

  @Override
  public void encode(ItemWriter writer, T value) {
    target().encode(writer, value);
  }

  @Override
  public T decode(ItemReader reader) {
    return target().decode(reader);
  }

  @Override
  public T decode(ValueReader values, Object value) {
    return target().decode(values, value);
  }

  /** Only objects contain themselves; an unfinished codec is asked before its target is known. */
  @Override
  public @Nullable AttributeType type() {
    return target == null ? AttributeType.M : target.type();
  }

  @Override
  public boolean isOrdered() {
    return target != null && target.isOrdered();
  }

  @Override
  public boolean isAbsent(@Nullable T value) {
    return target().isAbsent(value);
  }

  @Override
  public @Nullable T absent() {
    return target().absent();
  }
}
