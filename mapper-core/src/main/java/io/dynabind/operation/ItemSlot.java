package io.dynabind.operation;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Placeholders;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.RawKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map of attributes that an operation carries: an item, a key, or the values of its expressions.
 * The executor brings the writer. {@code toString} never shows values.
 */
public sealed interface ItemSlot {

  /**
   * Writes the map.
   *
   * @param writer expects an item
   * @throws io.dynabind.item.ItemFormatException if a value cannot be stored
   */
  void write(ItemWriter writer);

  /**
   * Writes values as a map.
   *
   * @param writer writes them
   * @param values name to value
   */
  static void write(ItemWriter writer, Map<String, EncodableValue<?>> values) {
    writer.beginMap(values.size());
    values.forEach(
        (name, value) -> {
          writer.name(name);
          value.encode(writer);
        });
    writer.endMap();
  }

  /**
   * A whole entity.
   *
   * @param codec the entity's codec
   * @param entity the entity
   * @param token the token of the write, stored beside the entity; null for none
   * @param <T> the entity's type
   */
  record Entity<T>(EntityCodec<T> codec, T entity, @Nullable String token) implements ItemSlot {

    /**
     * A whole entity and nothing beside it.
     *
     * @param codec the entity's codec
     * @param entity the entity
     */
    public Entity(EntityCodec<T> codec, T entity) {
      this(codec, entity, null);
    }

    @Override
    public void write(ItemWriter writer) {
      if (token == null) {
        codec.encode(writer, entity);
      } else {
        codec.encode(writer, entity, token);
      }
    }

    @Override
    public String toString() {
      return codec.model().name();
    }
  }

  /**
   * The table key of an entity.
   *
   * @param codec the entity's codec
   * @param entity the entity
   * @param <T> the entity's type
   */
  record EntityKey<T>(EntityCodec<T> codec, T entity) implements ItemSlot {

    @Override
    public void write(ItemWriter writer) {
      codec.encodeKey(writer, codec.model().key().attributes(), entity);
    }

    @Override
    public String toString() {
      return "key of " + codec.model().name();
    }
  }

  /**
   * Values by name: a key given by its parts.
   *
   * @param values stored name to value
   */
  record Values(Map<String, EncodableValue<?>> values) implements ItemSlot {

    /** Freezes the map. */
    public Values {
      values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
    }

    /**
     * The values of an operation's expressions.
     *
     * @param placeholders the placeholders
     * @return a slot that maps placeholders to values
     */
    public static Values of(Placeholders placeholders) {
      return new Values(placeholders.values());
    }

    @Override
    public void write(ItemWriter writer) {
      ItemSlot.write(writer, values);
    }

    @Override
    public String toString() {
      return values.toString();
    }
  }

  /**
   * A key as it is stored.
   *
   * @param key the key
   */
  record Raw(RawKey key) implements ItemSlot {

    @Override
    public void write(ItemWriter writer) {
      key.write(writer);
    }

    @Override
    public String toString() {
      return key.toString();
    }
  }
}
