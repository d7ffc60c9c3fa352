package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores what another type makes of a value without loss, by that type's codec. */
final class MappedCodec<T, S> implements Codec<T> {

  private final Codec<S> stored;
  private final Function<T, S> to;
  private final Function<S, T> from;

  MappedCodec(Codec<S> stored, Function<T, S> to, Function<S, T> from) {
    this.stored = stored;
    this.to = to;
    this.from = from;
  }

  @Override
  public void encode(ItemWriter writer, T value) {
    stored.encode(writer, to.apply(value));
  }

  @Override
  public T decode(ItemReader reader) {
    return from.apply(stored.decode(reader));
  }

  @Override
  public T decode(ValueReader values, Object value) {
    return from.apply(stored.decode(values, value));
  }

  @Override
  public @Nullable AttributeType type() {
    return stored.type();
  }

  @Override
  public boolean isOrdered() {
    return stored.isOrdered();
  }
}
