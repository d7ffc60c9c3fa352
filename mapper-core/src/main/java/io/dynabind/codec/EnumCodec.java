package io.dynabind.codec;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.TypeRef;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
  public @Nullable E decodeAt(ItemReader reader, AttributeNames names, int index) {
    String name = reader.stringAt(names, index);
    return name == null ? null : constant(reader, name);
  }

  private E constant(ItemReader reader, String name) {
    E constant = constants.get(name);
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
