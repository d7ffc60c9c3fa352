package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.TypeRef;
import org.jspecify.annotations.Nullable;

/** The keys of maps as attribute names: what their codec stores, as text. */
final class KeyText<K> {

  private final String what;
  private final Codec<K> codec;
  private final AttributeType type;

  private KeyText(String what, Codec<K> codec, AttributeType type) {
    this.what = what;
    this.codec = codec;
    this.type = type;
  }

  @SuppressWarnings("unchecked") // the codec of the key type
  static KeyText<Object> of(TypeRef map, Codec<?> codec) {
    TypeRef key = map.argument(0);
    AttributeType type = codec.type();
    if (type != AttributeType.S && type != AttributeType.N && type != AttributeType.BOOL) {
      throw new UnsuitedTypeException(
          map,
          "has keys that cannot be names: "
              + key
              + (type == null ? " has no DynamoDB type of its own" : " is stored as " + type),
          "Use keys that are stored as text, number or boolean, or a converter to one.");
    }
    return new KeyText<>(key.toString(), (Codec<Object>) codec, type);
  }

  /** Whether keys and names are the same texts. */
  boolean isPlain() {
    return codec == (Codec<?>) ScalarCodecs.STRING;
  }

  @SuppressWarnings("unchecked") // callers have checked the key against the map's type
  String print(Object key) {
    return ScalarWriter.text(codec, (K) key);
  }

  String print(ItemWriter writer, @Nullable K key) {
    if (key == null || codec.isAbsent(key)) {
      throw writer.failure("Expected a map without a null key but was one with it");
    }
    try {
      return ScalarWriter.text(codec, key);
    } catch (ItemFormatException e) {
      throw writer.failure("Expected a map key of " + what + " that can be stored but was another");
    }
  }

  @SuppressWarnings("unchecked") // plain keys are strings
  K parse(ItemReader reader, String name) {
    if (isPlain()) {
      return (K) name;
    }
    try {
      return codec.decode(new ScalarReader(type, name));
    } catch (ItemFormatException e) {
      throw reader.failure("Expected a map key of " + what + " but was another text");
    }
  }
}
