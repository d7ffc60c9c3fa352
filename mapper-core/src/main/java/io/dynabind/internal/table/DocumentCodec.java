package io.dynabind.internal.table;

import io.dynabind.codec.Codec;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.item.AttributeNames;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.ObjectModel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stores documents: maps in which the key attributes have types, and everything else is whatever it
 * is. The components are the key attributes and, as the last one, the rest.
 */
final class DocumentCodec extends ObjectCodec<Map<String, @Nullable Object>> {

  private final int rest;

  DocumentCodec(ObjectModel model, Codec<?>[] codecs) {
    super(model, codecs);
    this.rest = model.components().size() - 1;
  }

  @Override
  @SuppressWarnings("unchecked") // the codecs of keys check their values
  public void encodeComponents(
      ItemWriter writer, Map<String, @Nullable Object> value, AttributeNames names, int offset) {
    for (int c = 0; c < rest; c++) {
      Object key = get(value, c);
      if (key != null) {
        writer.name(names, offset + c);
        ((Codec<Object>) codec(c)).encode(writer, key);
      }
    }
    encodeUnmapped(writer, names, rest, get(value, rest));
  }

  @Override
  @SuppressWarnings("unchecked") // what decodeUnmapped gives
  protected Map<String, @Nullable Object> decodeComponents(
      ItemReader reader, AttributeNames names) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    Object others = null;
    for (int i = reader.selectName(names); i != ItemReader.END; i = reader.selectName(names)) {
      if (i == ItemReader.UNKNOWN) {
        others = decodeUnmapped(reader, names, rest, others);
      } else {
        document.put(names.name(i), codec(i).decode(reader));
      }
    }
    document.putAll((Map<String, @Nullable Object>) unmapped(others));
    return document;
  }

  @Override
  public @Nullable Object get(Map<String, @Nullable Object> value, int component) {
    if (component != rest) {
      return value.get(names().name(component));
    }
    Map<String, @Nullable Object> others = new LinkedHashMap<>(value);
    for (int c = 0; c < rest; c++) {
      others.remove(names().name(c));
    }
    return others;
  }

  @Override
  @SuppressWarnings("unchecked") // the last component is the rest
  public Map<String, @Nullable Object> create(@Nullable Object[] components) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    for (int c = 0; c < rest; c++) {
      document.put(names().name(c), components[c]);
    }
    document.putAll((Map<String, @Nullable Object>) unmapped(components[rest]));
    return document;
  }

  @Override
  public void set(Map<String, @Nullable Object> document, int component, @Nullable Object value) {
    if (component == rest) {
      throw new UnsupportedOperationException("The rest of a document is not one value");
    }
    document.put(names().name(component), value);
  }
}
