package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import io.dynabind.model.TypeRef;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Optionals are stored as what they hold, and an empty one as nothing. */
final class OptionalCodecs implements ContainerFactory {

  /** How one kind of optional holds its value. */
  private record Kind<O, E>(Predicate<O> isThere, Function<O, E> get, Function<E, O> of, O empty) {}

  private static Kind<?, ?> kind(Class<?> type) {
    if (type == OptionalInt.class) {
      return new Kind<>(
          OptionalInt::isPresent, OptionalInt::getAsInt, OptionalInt::of, OptionalInt.empty());
    }
    if (type == OptionalLong.class) {
      return new Kind<>(
          OptionalLong::isPresent, OptionalLong::getAsLong, OptionalLong::of, OptionalLong.empty());
    }
    return type == OptionalDouble.class
        ? new Kind<>(
            OptionalDouble::isPresent,
            OptionalDouble::getAsDouble,
            OptionalDouble::of,
            OptionalDouble.empty())
        : new Kind<>(Optional::isPresent, Optional::orElseThrow, Optional::of, Optional.empty());
  }

  @Override
  public boolean claims(TypeRef type) {
    return type.raw() == Optional.class
        ? type.isResolved()
        : type.raw() == OptionalInt.class
            || type.raw() == OptionalLong.class
            || type.raw() == OptionalDouble.class;
  }

  @Override
  public TypeRef element(TypeRef type) {
    Class<?> raw = type.raw();
    if (raw == Optional.class) {
      return type.argument(0);
    }
    return TypeRef.of(
        raw == OptionalInt.class
            ? Integer.class
            : raw == OptionalLong.class ? Long.class : Double.class);
  }

  @Override
  @SuppressWarnings("unchecked") // the codec is that of the kind's elements
  public Codec<?> create(TypeRef type, Codec<?> element, CodecRegistry codecs) {
    Kind<Object, Object> kind = (Kind<Object, Object>) kind(type.raw());
    return new OptionalCodec<>(kind, (Codec<Object>) element);
  }

  record OptionalCodec<O, E>(Kind<O, E> kind, Codec<E> element) implements Codec<O>, Container {

    @Override
    public void encode(ItemWriter writer, O value) {
      element.encode(writer, kind.get().apply(value));
    }

    @Override
    public O decode(ItemReader reader) {
      return kind.of().apply(element.decode(reader));
    }

    @Override
    public O decode(ValueReader values, Object value) {
      return kind.of().apply(element.decode(values, value));
    }

    @Override
    public @Nullable AttributeType type() {
      return element.type();
    }

    @Override
    public boolean isOrdered() {
      return element.isOrdered();
    }

    @Override
    public boolean isAbsent(@Nullable O value) {
      return value == null
          || !kind.isThere().test(value)
          || element.isAbsent(kind.get().apply(value));
    }

    @Override
    public O absent() {
      return kind.empty();
    }

    @Override
    public Codec<O> settled() {
      Codec<E> other = element.settled();
      return other == element ? this : new OptionalCodec<>(kind, other);
    }
  }
}
