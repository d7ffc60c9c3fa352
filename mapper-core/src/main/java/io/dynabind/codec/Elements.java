package io.dynabind.codec;

import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Values inside others. A null or absent one is stored as NULL, and NULL reads back as what the
 * codec of the elements says. Codecs whose values stand in large containers have loops of their
 * own.
 */
final class Elements {

  private Elements() {}

  static <E> void encode(ItemWriter writer, Codec<E> codec, @Nullable E element) {
    if (element == null) {
      writer.nul();
    } else if (codec.isAbsent(element)) {
      writer.nul();
    } else {
      codec.encode(writer, element);
    }
  }

  static <E> @Nullable E decode(ItemReader reader, Codec<E> codec) {
    return reader.nul() ? codec.absent() : codec.decode(reader);
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
    codec.encodeElements(writer, elements);
    writer.endList();
  }
}
