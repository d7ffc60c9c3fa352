package io.dynabind.operation;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Placeholders;

/**
 * A condition on an item that a transaction checks without writing it.
 *
 * @param table the table's name
 * @param codec decodes the item that comes with a refusal
 * @param key the item's key
 * @param condition the condition expression
 * @param placeholders what its placeholders stand for
 */
public record ConditionCheck(
    String table, EntityCodec<?> codec, ItemSlot key, String condition, Placeholders placeholders)
    implements TransactWriteItems.Action {

  /** Checks the expression. */
  public ConditionCheck {
    ExpressionLimits.check("condition", table, condition);
  }
}
