package io.dynabind.benchmarks;

import io.dynabind.codec.EntityCodec;
import io.dynabind.item.sdk.SdkItems;
import java.util.List;
import java.util.Map;

/** dynabind's side of the cold start. */
public final class ColdCodecs {

  private final Codecs.Made made;

  /**
   * Introspects the entities and makes their codecs.
   *
   * @param entities the entities' classes
   * @param contender {@code dynabind}, or {@code dynabind-} and one kind of codecs
   */
  public ColdCodecs(List<Class<?>> entities, String contender) {
    made = Codecs.of(entities, Codecs.Kind.of(contender));
  }

  /**
   * Encodes an entity.
   *
   * @param type the entity's class
   * @param entity the entity
   * @param <T> the entity's type
   * @return its item
   */
  public <T> Map<String, ?> write(Class<T> type, T entity) {
    EntityCodec<T> codec = made.codec(type);
    return SdkItems.write(codec, entity);
  }
}
