package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the items that come with the answers and refusals of writes. One that does not fit its
 * entity is no reason to hide how the write ended.
 */
final class ReturnedItems {

  private static final Logger LOG = LoggerFactory.getLogger("io.dynabind");

  private ReturnedItems() {}

  static <T> Optional<T> first(EntityCodec<T> codec, String origin, Answer answer) {
    return answer.items().stream().findFirst().flatMap(item -> decode(codec, origin, item.get()));
  }

  static <T> Optional<T> decode(EntityCodec<T> codec, String origin, ItemReader item) {
    try {
      return codec.decodeOwn(item);
    } catch (ItemFormatException e) {
      LOG.warn("The item that was returned to {} does not fit", origin, e);
      return Optional.empty();
    }
  }
}
