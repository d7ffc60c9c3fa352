package io.dynabind.test;

import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.util.function.Consumer;

/**
 * A form in which items are held, as {@link CodecContract} sees it: the SDK's maps, DynamoDB JSON,
 * or one of your own.
 */
public interface Representation {

  /**
   * Collects one item.
   *
   * @param content writes exactly one map
   * @return the item in this form
   */
  Object write(Consumer<ItemWriter> content);

  /**
   * Makes a reader.
   *
   * @param item an item that {@link #write} gave
   * @return a reader that stands before the item's map
   */
  ItemReader reader(Object item);
}
