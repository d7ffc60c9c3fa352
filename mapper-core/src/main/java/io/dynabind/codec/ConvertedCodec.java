package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import io.dynabind.item.ValueSource;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores what a converter makes of a value, by the codec of the stored type. */
final class ConvertedCodec<T, S> implements Codec<T> {

  private final AttributeConverter<T, S> converter;
  private final Codec<S> stored;

  private ConvertedCodec(AttributeConverter<T, S> converter, Codec<S> stored) {
    this.converter = converter;
    this.stored = stored;
  }

  @SuppressWarnings("unchecked") // the codec is asked for by the converter's own type argument
  static Codec<?> of(AttributeConverter<?, ?> converter, CodecRegistry codecs) {
    TypeRef storedType = types(converter.getClass()).argument(1);
    return new ConvertedCodec<>(
        (AttributeConverter<Object, Object>) converter, (Codec<Object>) codecs.get(storedType));
  }

  @SuppressWarnings("unchecked") // what is stored is up to who knows the converter
  static <T> Codec<T> of(AttributeConverter<T, ?> converter, Codec<?> stored) {
    return new ConvertedCodec<>((AttributeConverter<T, Object>) converter, (Codec<Object>) stored);
  }

  /** The converter's view of its own types: {@code AttributeConverter<T, S>}. */
  static TypeRef types(Class<?> converter) {
    TypeRef types = TypeRef.of(converter).supertype(AttributeConverter.class);
    if (types == null || types.arguments().size() != 2 || !types.isResolved()) {
      throw new MappingException(
          List.of(
              new Problem(
                  ProblemId.INVALID_CONVERTER,
                  "Converter " + name(converter) + " does not say what it converts.",
                  "at " + converter.getName(),
                  "Implement AttributeConverter with both type arguments, in a class, not a lambda.")));
    }
    return types;
  }

  /** A lambda and an anonymous class have no name of their own. */
  static String name(Class<?> converter) {
    String name = converter.getSimpleName();
    return name.isEmpty() || converter.isHidden() ? "without a name" : name;
  }

  @Override
  public void encode(ItemWriter writer, T value) {
    S converted;
    try {
      converted = converter.toStored(value);
    } catch (RuntimeException e) {
      throw refused(writer.path(), e);
    }
    if (converted == null || stored.isAbsent(converted)) {
      throw writer.failure(name() + " made nothing that can be stored");
    }
    stored.encode(writer, converted);
  }

  @Override
  public T decode(ItemReader reader) {
    return convert(reader, stored.decode(reader));
  }

  @Override
  public T decode(ValueReader values, Object value) {
    return convert(values, stored.decode(values, value));
  }

  private T convert(ValueSource source, S value) {
    T converted;
    try {
      converted = converter.fromStored(value);
    } catch (RuntimeException e) {
      throw new ItemFormatException(name() + " refused the value", source.failure("").path(), e);
    }
    if (converted == null) {
      throw source.failure(name() + " made null of a stored value");
    }
    return converted;
  }

  private ItemFormatException refused(String path, RuntimeException cause) {
    return new ItemFormatException(name() + " refused the value", path, cause);
  }

  private String name() {
    return name(converter.getClass());
  }

  @Override
  public @Nullable AttributeType type() {
    return stored.type();
  }

  @Override
  public boolean isOrdered() {
    return converter.isOrdered() && stored.isOrdered();
  }

  @Override
  public Codec<T> settled() {
    Codec<S> other = stored.settled();
    return other == stored ? this : new ConvertedCodec<>(converter, other);
  }
}
