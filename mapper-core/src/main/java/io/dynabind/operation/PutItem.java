package io.dynabind.operation;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Placeholders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates or replaces an item.
 *
 * @param origin who asked
 * @param table the table's name
 * @param codec decodes an item that is returned
 * @param item the item
 * @param condition the condition expression, or null
 * @param placeholders what its placeholders stand for
 * @param returning which item is returned; not NEW
 * @param repeat what repeating it means
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html">PutItem</a>
 */
public record PutItem(
    String origin,
    String table,
    EntityCodec<?> codec,
    ItemSlot item,
    @Nullable String condition,
    Placeholders placeholders,
    ReturnItem returning,
    Repeat repeat)
    implements ItemOperation {

  /** Checks the expressions. */
  public PutItem {
    ExpressionLimits.check("condition", codec.model().name(), condition);
  }

  @Override
  public List<ItemSlot> slots() {
    return List.of(item, ItemSlot.Values.of(placeholders));
  }
}
