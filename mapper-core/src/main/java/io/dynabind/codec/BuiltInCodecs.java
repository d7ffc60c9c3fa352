package io.dynabind.codec;

import io.dynabind.annotation.Tokens;
import io.dynabind.model.TypeRef;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types that dynabind knows by itself, kind by kind. */
final class BuiltInCodecs implements CodecFactory {

  private static final CodecFactory SCALARS = new ScalarTypes();

  /** The factory of a container type, or null if the type is none. */
  static @Nullable ContainerFactory container(TypeRef type) {
    CodecFactory kind = kind(type);
    return kind instanceof ContainerFactory container ? container : null;
  }

  private static @Nullable CodecFactory kind(TypeRef type) {
    if (SCALARS.claims(type)) {
      return SCALARS;
    }
    CodecFactory kind = candidate(type.raw());
    return kind != null && kind.claims(type) ? kind : null;
  }

  /** The one kind that may claim a class; no other is loaded. */
  private static @Nullable CodecFactory candidate(Class<?> type) {
    if (type.isEnum()) {
      return EnumCodec.factory();
    }
    if (type.isArray()) {
      return new ArrayCodecs();
    }
    if (type == Object.class) {
      return DocumentCodec.factory();
    }
    if (type.getModule() != Object.class.getModule()) {
      return type == Tokens.class ? TokensCodec.factory() : null;
    }
    if (Map.class.isAssignableFrom(type)) {
      return new MapCodecs();
    }
    if (Set.class.isAssignableFrom(type)) {
      return new SetCodecs();
    }
    return Collection.class.isAssignableFrom(type) ? new CollectionCodecs() : new OptionalCodecs();
  }

  @Override
  public boolean claims(TypeRef type) {
    return kind(type) != null;
  }

  @Override
  public Codec<?> create(TypeRef type, CodecRegistry codecs) {
    CodecFactory kind = kind(type);
    if (kind == null) {
      throw new IllegalArgumentException("Not claimed: " + type);
    }
    return kind.create(type, codecs);
  }
}
