package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the items that come with the answers and refusals of writes. One that does not fit its
 * entity is no reason to hide how the write ended.
 */
final class ReturnedItems {

  private static final Logger LOG = LoggerFactory.getLogger("io.dynabind");

  private ReturnedItems() {}

  static <T> Optional<T> first(
      EntityCodec<T> codec, Lifecycle<T> lifecycle, String origin, Answer answer) {
    return answer.items().stream()
        .findFirst()
        .flatMap(item -> decode(codec, origin, item.get()))
        .flatMap(entity -> shown(lifecycle, origin, entity));
  }

  static <T> Optional<T> decode(EntityCodec<T> codec, String origin, ItemReader item) {
    try {
      return codec.decodeOwn(item);
    } catch (ItemFormatException e) {
      LOG.warn("The item that was returned to {} does not fit", origin, e);
      return Optional.empty();
    }
  }

  /** Why an item does not fit; null if it does, or is of something else. */
  static @Nullable ItemFormatException misfit(EntityCodec<?> codec, ItemReader item) {
    try {
      var unused = codec.decodeOwn(item);
      return null;
    } catch (ItemFormatException e) {
      return e;
    }
  }

  /** What the caller gets of an entity; nothing if what is called after reads fails. */
  @SuppressWarnings("unchecked") // decoded by the codec of the same table
  static <T> Optional<T> shown(Lifecycle<T> lifecycle, String origin, Object entity) {
    try {
      return Optional.of(lifecycle.afterRead((T) entity));
    } catch (RuntimeException e) {
      // Its message and its trace are the application's, and may show values.
      LOG.warn(
          "A callback failed on the item that was returned to {}: {}",
          origin,
          e.getClass().getName());
      return Optional.empty();
    }
  }
}
