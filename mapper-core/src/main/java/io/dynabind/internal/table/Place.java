package io.dynabind.internal.table;

import io.dynabind.item.RawKey;
import io.dynabind.operation.ConditionCheck;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.TransactWriteItems;

/**
 * An item, however often it is named: to DynamoDB, the keys 1 and 1.0 are one.
 *
 * @param table the table's name
 * @param key the key in its canonical form
 */
record Place(String table, RawKey key) {

  static Place of(TransactWriteItems.Action action) {
    ItemSlot key =
        action instanceof ConditionCheck check
            ? check.key()
            : WriteConversation.key(((TransactWriteItems.Write) action).operation());
    return of(action.table(), key);
  }

  static Place of(String table, ItemSlot key) {
    return new Place(table, RawKey.written(key::write).canonical());
  }
}
