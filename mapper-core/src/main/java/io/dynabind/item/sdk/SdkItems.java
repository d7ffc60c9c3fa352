package io.dynabind.item.sdk;

import io.dynabind.codec.EntityCodec;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Turns entities into the SDK's attribute values and back: for Lambda triggers, fixtures, and calls
 * to the SDK that dynabind does not make.
 *
 * <pre>{@code
 * EntityCodec<Order> codec = dynabind.codec(Order.class);
 * Map<String, AttributeValue> item = SdkItems.write(codec, order);
 * Order same = SdkItems.read(codec, item);
 * }</pre>
 */
public final class SdkItems {

  private SdkItems() {}

  /**
   * Turns an entity into an item.
   *
   * @param codec the entity's codec
   * @param entity the entity
   * @param <T> the entity's type
   * @return the item; not to be changed: copy it to add to it
   * @throws io.dynabind.item.ItemFormatException if a value cannot be stored
   */
  public static <T> Map<String, AttributeValue> write(EntityCodec<T> codec, T entity) {
    SdkItemWriter writer = new SdkItemWriter();
    codec.encode(writer, entity);
    return writer.result();
  }

  /**
   * Turns an item into an entity.
   *
   * @param codec the entity's codec
   * @param item the item
   * @param <T> the entity's type
   * @return the entity
   * @throws io.dynabind.item.ItemFormatException if the item does not fit
   */
  public static <T> T read(EntityCodec<T> codec, Map<String, AttributeValue> item) {
    return codec.decode(SdkValueReader.INSTANCE, item);
  }

  /**
   * Collects one map that is written, such as an item or a key.
   *
   * @param content writes exactly one map
   * @return the map
   * @throws io.dynabind.item.ItemFormatException if a value cannot be stored
   */
  public static Map<String, AttributeValue> write(Consumer<ItemWriter> content) {
    SdkItemWriter writer = new SdkItemWriter();
    content.accept(writer);
    return writer.result();
  }

  /**
   * Makes a reader of an item.
   *
   * @param item the item; not changed
   * @return a reader that stands before the item's map
   */
  public static ItemReader reader(Map<String, AttributeValue> item) {
    return SdkItemReader.of(item);
  }
}
