package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import io.dynabind.item.ValueSource;
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
    return constant(reader, reader.string());
  }

  @Override
  public E decode(ValueReader values, Object value) {
    return constant(values, values.string(value));
  }

  private E constant(ValueSource source, String name) {
    E constant = constants.get(name);
    if (constant == null) {
      throw source.failure("Expected the name of a constant of " + type + " but was another text");
    }
    return constant;
  }

  @Override
  public AttributeType type() {
    return AttributeType.S;
  }
}
