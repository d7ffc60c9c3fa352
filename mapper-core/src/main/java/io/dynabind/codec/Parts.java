package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of stored values that expressions can name: elements of lists, entries of maps,
 * components of objects.
 */
public final class Parts {

  private Parts() {}

  /**
   * The codec of what an optional holds.
   *
   * @param codec any codec
   * @return the codec of the value itself, which may be the same
   */
  public static Codec<?> content(Codec<?> codec) {
    if (codec instanceof DeferredCodec<?> deferred) {
      return content(deferred.target());
    }
    return codec instanceof OptionalCodecs.OptionalCodec<?, ?> optional
        ? content(optional.element())
        : codec;
  }

  /**
   * The codec of the elements of a list.
   *
   * @param codec any codec
   * @return the codec, or null if it stores no lists of values that have one
   */
  public static @Nullable Codec<?> element(Codec<?> codec) {
    return codec instanceof Container container && codec.type() == AttributeType.L
        ? container.element()
        : null;
  }

  /**
   * The codec of the elements of a set of DynamoDB's.
   *
   * @param codec any codec
   * @return the codec, or null if it stores no such sets
   */
  public static @Nullable Codec<?> member(Codec<?> codec) {
    return codec instanceof SetCodec<?> set ? set.element() : null;
  }

  /**
   * The codec of the values of a map.
   *
   * @param codec any codec
   * @return the codec, or null if it stores no maps with keys
   */
  public static @Nullable Codec<?> entry(Codec<?> codec) {
    return codec instanceof MapCodec<?> map ? map.element() : null;
  }

  /**
   * The name under which a map stores an entry.
   *
   * @param codec a codec for which {@link #entry} is not null
   * @param key the entry's key
   * @return its stored name
   * @throws io.dynabind.item.ItemFormatException if the key cannot be stored
   */
  public static String entryName(Codec<?> codec, Object key) {
    return ((MapCodec<?>) codec).name(key);
  }

  /**
   * Whether a codec stores whatever it is given, so that any part may be there.
   *
   * @param codec any codec
   * @return true for the codec of {@code Object}
   */
  public static boolean isDocument(Codec<?> codec) {
    return codec instanceof DocumentCodec;
  }

  /**
   * The objects that a codec stores: one, or of a sealed type its variants too.
   *
   * @param codec any codec
   * @return their codecs, that of the whole first; empty if it stores none
   */
  public static List<ObjectCodec<?>> objects(Codec<?> codec) {
    List<ObjectCodec<?>> objects = new ArrayList<>();
    if (codec instanceof ObjectCodec<?> object) {
      objects.add(object);
    }
    if (codec instanceof SealedCodec<?> sealed) {
      objects.addAll(sealed.variantCodecs());
    }
    return objects;
  }
}
