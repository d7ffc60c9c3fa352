package io.dynabind.operation;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Placeholders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes attributes of an item.
 *
 * @param origin who asked
 * @param table the table's name
 * @param codec decodes an item that is returned
 * @param key the key
 * @param update the update expression, or null if the item is only to be there
 * @param condition the condition expression, or null
 * @param placeholders what the placeholders of both stand for
 * @param returning which item is returned
 * @param repeat what repeating it means
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html">UpdateItem</a>
 */
public record UpdateItem(
    String origin,
    String table,
    EntityCodec<?> codec,
    ItemSlot key,
    @Nullable String update,
    @Nullable String condition,
    Placeholders placeholders,
    ReturnItem returning,
    Repeat repeat)
    implements ItemOperation {

  /** Checks the expressions. */
  public UpdateItem {
    ExpressionLimits.checkUpdate(codec.model().name(), update);
    ExpressionLimits.check("condition", codec.model().name(), condition);
  }

  @Override
  public List<ItemSlot> slots() {
    return List.of(key, ItemSlot.Values.of(placeholders));
  }
}
