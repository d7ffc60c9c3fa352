package io.dynabind.operation;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Placeholders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deletes an item.
 *
 * @param origin who asked
 * @param table the table's name
 * @param codec decodes an item that is returned
 * @param key the key
 * @param condition the condition expression, or null
 * @param placeholders what its placeholders stand for
 * @param returning which item is returned; not NEW
 * @param repeat what repeating it means
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html">DeleteItem</a>
 */
public record DeleteItem(
    String origin,
    String table,
    EntityCodec<?> codec,
    ItemSlot key,
    @Nullable String condition,
    Placeholders placeholders,
    ReturnItem returning,
    Repeat repeat)
    implements ItemOperation {

  /** Checks the expressions. */
  public DeleteItem {
    ExpressionLimits.check("condition", codec.model().name(), condition);
  }

  @Override
  public List<ItemSlot> slots() {
    return List.of(key, ItemSlot.Values.of(placeholders));
  }
}
