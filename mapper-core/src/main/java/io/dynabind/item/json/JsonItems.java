package io.dynabind.item.json;

import io.dynabind.codec.EntityCodec;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Turns entities into DynamoDB JSON and back, as exports, streams and the service's protocol have
 * it: each value in an object that names its type.
 *
 * <pre>{@code
 * EntityCodec<Order> codec = dynabind.codec(Order.class);
 * String json = JsonItems.write(codec, order);        // {"customerId":{"S":"c-1"},...}
 * Order same = JsonItems.read(codec, json);
 * }</pre>
 */
public final class JsonItems {

  private JsonItems() {}

  /**
   * Turns an entity into DynamoDB JSON.
   *
   * @param codec the entity's codec
   * @param entity the entity
   * @param <T> the entity's type
   * @return the item, without line breaks
   * @throws io.dynabind.item.ItemFormatException if a value cannot be stored
   */
  public static <T> String write(EntityCodec<T> codec, T entity) {
    byte[] json = write(writer -> codec.encode(writer, entity));
    return new String(json, StandardCharsets.UTF_8);
  }

  /**
   * Turns DynamoDB JSON into an entity.
   *
   * @param codec the entity's codec
   * @param json the item
   * @param <T> the entity's type
   * @return the entity
   * @throws io.dynabind.item.ItemFormatException if the item does not fit, or is no DynamoDB JSON
   */
  public static <T> T read(EntityCodec<T> codec, String json) {
    JsonItemReader reader = new JsonItemReader(encode(json, codec));
    T entity = codec.decode(reader);
    reader.requireEnd();
    return entity;
  }

  /** Half of a surrogate pair would become a question mark. */
  private static byte[] encode(String json, EntityCodec<?> codec) {
    for (int i = 0; i < json.length(); i++) {
      if (json.charAt(i) >= Character.MIN_SURROGATE) {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(json)) {
          break;
        }
        throw new ItemFormatException(
                "Expected well-formed Unicode but was a text with half of a surrogate pair",
                "$",
                null)
            .during("decoding " + codec.model());
      }
    }
    return json.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Collects one map that is written, such as an item or a key.
   *
   * @param content writes exactly one map
   * @return the map in UTF-8
   * @throws io.dynabind.item.ItemFormatException if a value cannot be stored
   */
  public static byte[] write(Consumer<ItemWriter> content) {
    JsonItemWriter writer = new JsonItemWriter();
    content.accept(writer);
    return writer.result();
  }

  /**
   * Makes a reader of an item.
   *
   * @param json the item in UTF-8; not changed, and not to be changed while it is read
   * @return a reader that stands before the item's map
   */
  public static ItemReader reader(byte[] json) {
    return new JsonItemReader(json);
  }
}
