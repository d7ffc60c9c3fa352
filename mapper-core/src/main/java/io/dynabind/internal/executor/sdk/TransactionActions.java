package io.dynabind.internal.executor.sdk;

import io.dynabind.operation.ConditionCheck;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.TransactWriteItems;
import io.dynabind.operation.UpdateItem;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
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
            .key(Items.key(check.codec(), check.key()))
            .conditionExpression(check.condition())
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    Items.names(check.placeholders(), builder::expressionAttributeNames);
    Items.values(
        Items.values("encoding " + check.codec().model(), check.placeholders(), check.condition()),
        builder::expressionAttributeValues);
    return builder.build();
  }

  private static Put write(PutItem put) {
    Put.Builder builder =
        Put.builder()
            .tableName(put.table())
            .item(Items.item(put.codec(), put.item()))
            .conditionExpression(put.condition())
            .returnValuesOnConditionCheckFailure(Returns.onFailure(put.condition()));
    Items.names(put.placeholders(), builder::expressionAttributeNames);
    Items.values(
        Items.values("encoding " + put.codec().model(), put.placeholders(), put.condition()),
        builder::expressionAttributeValues);
    return builder.build();
  }

  private static Delete write(DeleteItem delete) {
    Delete.Builder builder =
        Delete.builder()
            .tableName(delete.table())
            .key(Items.key(delete.codec(), delete.key()))
            .conditionExpression(delete.condition())
            .returnValuesOnConditionCheckFailure(Returns.onFailure(delete.condition()));
    Items.names(delete.placeholders(), builder::expressionAttributeNames);
    Items.values(
        Items.values(
            "encoding " + delete.codec().model(), delete.placeholders(), delete.condition()),
        builder::expressionAttributeValues);
    return builder.build();
  }

  private static Update write(UpdateItem update) {
    Map<String, AttributeValue> key = Items.key(update.codec(), update.key());
    Map<String, AttributeValue> values = Items.values(update, key);
    Update.Builder builder =
        Update.builder()
            .tableName(update.table())
            .key(key)
            .updateExpression(update.update())
            .conditionExpression(update.condition())
            .returnValuesOnConditionCheckFailure(Returns.onFailure(update.condition()));
    Items.names(update.placeholders(), builder::expressionAttributeNames);
    Items.values(values, builder::expressionAttributeValues);
    return builder.build();
  }
}
