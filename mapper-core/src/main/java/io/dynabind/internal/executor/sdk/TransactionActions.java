package io.dynabind.internal.executor.sdk;

import io.dynabind.operation.ConditionCheck;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.TransactWriteItems;
import io.dynabind.operation.UpdateItem;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Writes the actions of transactions. */
final class TransactionActions {

  private TransactionActions() {}

  static TransactWriteItem write(TransactWriteItems.Action action) {
    TransactWriteItem.Builder item = TransactWriteItem.builder();
    if (action instanceof ConditionCheck check) {
      return item.conditionCheck(write(check)).build();
    }
    ItemOperation operation = ((TransactWriteItems.Write) action).operation();
    if (operation instanceof PutItem put) {
      return item.put(write(put)).build();
    }
    if (operation instanceof DeleteItem delete) {
      return item.delete(write(delete)).build();
    }
    return item.update(write((UpdateItem) operation)).build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.ConditionCheck write(
      ConditionCheck check) {
    software.amazon.awssdk.services.dynamodb.model.ConditionCheck.Builder builder =
        software.amazon.awssdk.services.dynamodb.model.ConditionCheck.builder()
            .tableName(check.table())
            .key(Items.write(check.key()))
            .conditionExpression(check.condition())
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    Items.names(check.placeholders(), builder::expressionAttributeNames);
    Items.values(check.placeholders(), builder::expressionAttributeValues);
    return builder.build();
  }

  private static Put write(PutItem put) {
    Put.Builder builder =
        Put.builder()
            .tableName(put.table())
            .item(Items.write(put.item()))
            .conditionExpression(put.condition())
            .returnValuesOnConditionCheckFailure(Returns.onFailure(put.condition()));
    Items.names(put.placeholders(), builder::expressionAttributeNames);
    Items.values(put.placeholders(), builder::expressionAttributeValues);
    return builder.build();
  }

  private static Delete write(DeleteItem delete) {
    Delete.Builder builder =
        Delete.builder()
            .tableName(delete.table())
            .key(Items.write(delete.key()))
            .conditionExpression(delete.condition())
            .returnValuesOnConditionCheckFailure(Returns.onFailure(delete.condition()));
    Items.names(delete.placeholders(), builder::expressionAttributeNames);
    Items.values(delete.placeholders(), builder::expressionAttributeValues);
    return builder.build();
  }

  private static Update write(UpdateItem update) {
    Update.Builder builder =
        Update.builder()
            .tableName(update.table())
            .key(Items.write(update.key()))
            .updateExpression(update.update())
            .conditionExpression(update.condition())
            .returnValuesOnConditionCheckFailure(Returns.onFailure(update.condition()));
    Items.names(update.placeholders(), builder::expressionAttributeNames);
    Items.values(update.placeholders(), builder::expressionAttributeValues);
    return builder.build();
  }
}
