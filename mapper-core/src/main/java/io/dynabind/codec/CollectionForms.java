package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.model.TypeRef;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Collections as sets, and sets as lists. */
final class CollectionForms {

  private static final CollectionCodecs COLLECTIONS = new CollectionCodecs();
  private static final SetCodecs SETS = new SetCodecs();

  private CollectionForms() {}

  static @Nullable Codec<?> set(TypeRef type, CodecRegistry codecs) {
    CollectionKind<Collection<@Nullable Object>> kind = kind(type);
    if (kind == null) {
      return null;
    }
    Codec<?> element = codecs.get(type.argument(0));
    AttributeType setType = SetCodecs.setType(element.type());
    return setType == null ? null : SetCodec.of(kind, element, setType);
  }

  static @Nullable Codec<?> list(TypeRef type, CodecRegistry codecs) {
    CollectionKind<Collection<@Nullable Object>> kind = kind(type);
    if (kind == null) {
      return null;
    }
    return SETS.claims(type)
        ? ListedSetCodec.of(kind, codecs.get(type.argument(0)))
        : COLLECTIONS.create(type, codecs);
  }

  private static @Nullable CollectionKind<Collection<@Nullable Object>> kind(TypeRef type) {
    if (SETS.claims(type)) {
      return SetCodecs.kind(type);
    }
    return COLLECTIONS.claims(type) ? CollectionCodecs.kind(type) : null;
  }
}
