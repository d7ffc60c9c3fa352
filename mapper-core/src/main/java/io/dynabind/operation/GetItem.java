package io.dynabind.operation;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Placeholders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one item by its key.
 *
 * @param origin who asked
 * @param table the table's name
 * @param codec decodes the item
 * @param key the key
 * @param projection the projection expression, or null for all attributes
 * @param placeholders what its placeholders stand for; names only
 * @param consistentRead whether the read is strongly consistent
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html">GetItem</a>
 */
public record GetItem(
    String origin,
    String table,
    EntityCodec<?> codec,
    ItemSlot key,
    @Nullable String projection,
    Placeholders placeholders,
    boolean consistentRead)
    implements ItemOperation {

  /** Checks the expressions. */
  public GetItem {
    ExpressionLimits.check("projection", codec.model().name(), projection);
  }

  @Override
  public List<ItemSlot> slots() {
    return List.of(key);
  }

  @Override
  public Repeat repeat() {
    return Repeat.HARMLESS;
  }

  @Override
  public boolean isRead() {
    return true;
  }
}
