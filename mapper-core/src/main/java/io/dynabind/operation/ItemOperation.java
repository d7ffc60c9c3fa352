package io.dynabind.operation;

import io.dynabind.codec.EntityCodec;

/** An action on the items of one table, whose answer may hold items. */
public sealed interface ItemOperation extends Operation
    permits GetItem, PutItem, UpdateItem, DeleteItem, Query, Scan, ExecuteStatement {

  /**
   * Decodes the items of the answer, and the item that came with a refusal.
   *
   * @return the entity's codec
   */
  EntityCodec<?> codec();
}
