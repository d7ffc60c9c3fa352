package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores a map. Keys that are written alike, such as 0.0 and -0.0, would overwrite each other, and
 * names that are read alike, such as 1 and 1.0, would too: both are refused.
 */
final class MapCodec<V> implements Codec<Map<Object, @Nullable V>>, Container {

  private final CollectionKind<Map<Object, @Nullable V>> kind;
  private final KeyText<Object> keys;
  private final Codec<V> value;

  MapCodec(CollectionKind<Map<Object, @Nullable V>> kind, KeyText<Object> keys, Codec<V> value) {
    this.kind = kind;
    this.keys = keys;
    this.value = value;
  }

  @Override
  public void encode(ItemWriter writer, Map<Object, @Nullable V> map) {
    writer.beginMap(map.size());
    if (keys.isPlain()) {
      encodePlain(writer, map);
    } else {
      encodeOthers(writer, map);
    }
    writer.endMap();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // plain keys are strings
  private void encodePlain(ItemWriter writer, Map<Object, @Nullable V> map) {
    value.encodeValues(writer, (Map) map);
  }

  private void encodeOthers(ItemWriter writer, Map<Object, @Nullable V> map) {
    Set<String> names = new HashSet<>();
    for (Map.Entry<Object, @Nullable V> entry : map.entrySet()) {
      String name = keys.print(writer, entry.getKey());
      if (!names.add(name)) {
        throw writer.failure("Expected distinct keys but was a map with two that are stored alike");
      }
      writer.name(name);
      Elements.encode(writer, value, entry.getValue());
    }
  }

  @Override
  public Map<Object, @Nullable V> decode(ItemReader reader) {
    return decodeOpen(reader, reader.beginMap());
  }

  @Override
  public Map<Object, @Nullable V> decode(ValueReader values, Object value) {
    if (!kind.nulls() || !keys.isPlain()) {
      return decode(values.reader(value));
    }
    Map<String, ?> stored = values.map(value);
    Map<Object, @Nullable V> map = kind.make(stored.size());
    this.value.decodeValues(values, stored, map);
    return map;
  }

  private Map<Object, @Nullable V> decodeOpen(ItemReader reader, int hint) {
    Map<Object, @Nullable V> map = kind.make(hint);
    if (kind.nulls() && keys.isPlain()) {
      value.decodeValues(reader, map);
    } else {
      decodeOthers(reader, map);
    }
    reader.endMap();
    return map;
  }

  private void decodeOthers(ItemReader reader, Map<Object, @Nullable V> map) {
    int size = 0;
    while (reader.hasNext()) {
      Object key = keys.parse(reader, reader.nextName());
      map.put(key, kind.nulls() ? Elements.decode(reader, value) : kind.element(reader, value));
      size++;
      if (map.size() < size) {
        throw reader.failure("Expected distinct keys but was a map with two that are read alike");
      }
    }
  }

  @Override
  public Codec<V> element() {
    return value;
  }

  /** The name under which the entry of a key is stored. */
  String name(Object key) {
    return keys.print(key);
  }

  @Override
  public AttributeType type() {
    return AttributeType.M;
  }

  @Override
  public Codec<Map<Object, @Nullable V>> settled() {
    Codec<V> other = value.settled();
    return other == value ? this : new MapCodec<>(kind, keys, other);
  }
}
