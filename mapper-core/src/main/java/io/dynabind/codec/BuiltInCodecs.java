package io.dynabind.codec;

import io.dynabind.model.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types that dynabind knows by itself, kind by kind. */
final class BuiltInCodecs implements CodecFactory {

  private static final List<CodecFactory> KINDS =
      List.of(
          new ScalarTypes(),
          EnumCodec.factory(),
          new OptionalCodecs(),
          new CollectionCodecs(),
          new SetCodecs(),
          new MapCodecs(),
          new ArrayCodecs(),
          DocumentCodec.factory());

  /** The factory of a container type, or null if the type is none. */
  static @Nullable ContainerFactory container(TypeRef type) {
    CodecFactory kind = kind(type);
    return kind instanceof ContainerFactory container ? container : null;
  }

  private static @Nullable CodecFactory kind(TypeRef type) {
    for (CodecFactory kind : KINDS) {
      if (kind.claims(type)) {
        return kind;
      }
    }
    return null;
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
