package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import io.dynabind.item.ValueSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores a value that has one text. */
final class TextCodec<T> implements Codec<T> {

  private final String what;
  private final boolean ordered;
  private final Function<T, String> print;
  private final Function<String, T> parse;

  TextCodec(String what, boolean ordered, Function<T, String> print, Function<String, T> parse) {
    this.what = what;
    this.ordered = ordered;
    this.print = print;
    this.parse = parse;
  }

  @Override
  public void encode(ItemWriter writer, T value) {
    String text;
    try {
      text = print.apply(value);
    } catch (RuntimeException e) {
      throw new ItemFormatException(
          "Expected " + what + " that can be stored but was another", writer.path(), null);
    }
    writer.string(text);
  }

  @Override
  public T decode(ItemReader reader) {
    return parse(reader, reader.string());
  }

  @Override
  public T decode(ValueReader values, Object value) {
    return parse(values, values.string(value));
  }

  @Override
  public void decodeElements(ItemReader reader, Collection<@Nullable T> into) {
    while (reader.hasNext()) {
      into.add(reader.nul() ? null : decode(reader));
    }
  }

  @Override
  public void decodeValues(ItemReader reader, Map<? super String, @Nullable T> into) {
    while (reader.hasNext()) {
      String name = reader.nextName();
      reader.put(into, name, reader.nul() ? null : decode(reader));
    }
  }

  @Override
  public void decodeElements(ValueReader values, List<?> stored, Collection<@Nullable T> into) {
    int at = 0;
    try {
      for (Object value : stored) {
        into.add(values.isNul(value) ? null : decode(values, value));
        at++;
      }
    } catch (RuntimeException e) {
      throw Refusal.at(ItemPath.ofElement(at), e);
    }
  }

  private T parse(ValueSource source, String text) {
    try {
      return parse.apply(text);
    } catch (RuntimeException e) {
      // The cause would show the value.
      throw source.failure("Expected " + what + " but was another text");
    }
  }

  @Override
  public AttributeType type() {
    return AttributeType.S;
  }

  @Override
  public boolean isOrdered() {
    return ordered;
  }
}
