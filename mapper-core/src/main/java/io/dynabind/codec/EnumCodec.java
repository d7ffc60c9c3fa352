package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.TypeRef;
import java.util.HashMap;
import java.util.Map;

/** Stores the constants of an enum by name. Names do not sort as constants do. */
final class EnumCodec<E extends Enum<E>> implements Codec<E> {

  private final String type;
  private final Map<String, E> constants = new HashMap<>();

  private EnumCodec(Class<E> type) {
    this.type = type.getSimpleName();
    for (E constant : type.getEnumConstants()) {
      constants.put(constant.name(), constant);
    }
  }

  /** Claims enums. */
  static CodecFactory factory() {
    return new CodecFactory() {
      @Override
      public boolean claims(TypeRef type) {
        return type.raw().isEnum();
      }

      @Override
      public Codec<?> create(TypeRef type, CodecRegistry codecs) {
        return of(type.raw());
      }
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the caller has checked that it is an enum
  static Codec<?> of(Class<?> type) {
    return new EnumCodec(type);
  }

  @Override
  public void encode(ItemWriter writer, E value) {
    writer.string(value.name());
  }

  @Override
  public E decode(ItemReader reader) {
    E constant = constants.get(reader.string());
    if (constant == null) {
      throw reader.failure("Expected the name of a constant of " + type + " but was another text");
    }
    return constant;
  }

  @Override
  public AttributeType type() {
    return AttributeType.S;
  }
}
