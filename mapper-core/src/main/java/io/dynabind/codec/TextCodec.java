package io.dynabind.codec;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.util.Collection;
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
  public @Nullable T decodeAt(ItemReader reader, AttributeNames names, int index) {
    String text = reader.stringAt(names, index);
    return text == null ? null : parse(reader, text);
  }

  @Override
  public void decodeElements(ItemReader reader, Collection<@Nullable T> into) {
    while (reader.hasNext()) {
      into.add(decodeAt(reader, AttributeNames.NONE, ItemReader.NEXT));
    }
  }

  @Override
  public void decodeValues(ItemReader reader, Map<? super String, @Nullable T> into) {
    while (reader.hasNext()) {
      String name = reader.nextName();
      into.put(name, decodeAt(reader, AttributeNames.NONE, ItemReader.NEXT));
    }
  }

  private T parse(ItemReader reader, String text) {
    try {
      return parse.apply(text);
    } catch (RuntimeException e) {
      // The cause would show the value.
      throw reader.failure("Expected " + what + " but was another text");
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
