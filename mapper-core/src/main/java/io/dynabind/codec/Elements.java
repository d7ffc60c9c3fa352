package io.dynabind.codec;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Values inside others. A null or absent one is stored as NULL, and NULL reads back as what the
 * codec of the elements says. All containers share these calls, which are the costlier the more
 * codecs they meet; strings, the most common of elements, go by without one.
 */
final class Elements {

  private Elements() {}

  static <E> void encode(ItemWriter writer, Codec<E> codec, @Nullable E element) {
    if (element == null) {
      writer.nul();
    } else if (element instanceof String text && codec == ScalarCodecs.STRING) {
      writer.string(text);
    } else if (codec.isAbsent(element)) {
      writer.nul();
    } else {
      codec.encode(writer, element);
    }
  }

  static <E> @Nullable E decode(ItemReader reader, Codec<E> codec) {
    E element = codec.decodeAt(reader, AttributeNames.NONE, ItemReader.NEXT);
    return element == null ? codec.absent() : element;
  }

  /** Reads an element of something that takes no null. */
  static <E> E decodeThere(ItemReader reader, Codec<E> codec, Class<?> owner) {
    E element = decode(reader, codec);
    if (element == null) {
      throw reader.failure(
          "Expected a value that is not NULL in " + owner.getSimpleName() + " but was NULL");
    }
    return element;
  }

  static <E> void encodeList(
      ItemWriter writer, Codec<E> codec, Collection<? extends @Nullable E> elements) {
    writer.beginList(elements.size());
    for (E element : elements) {
      encode(writer, codec, element);
    }
    writer.endList();
  }
}
