package io.dynabind.internal.executor.sdk;

import io.dynabind.internal.size.ItemSize;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.TransactWriteItems;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Refuses transactions that are surely too large. Of an action that is no put only the key and what
 * it sets are known; DynamoDB counts more.
 */
final class TransactionLimits {

  /** The most bytes of all items of a transaction: 4 MB. */
  private static final int MOST = 4 * 1024 * 1024;

  private TransactionLimits() {}

  static void check(TransactWriteItems transaction, List<TransactWriteItem> items) {
    if (items.stream().mapToLong(TransactionLimits::bound).sum() <= MOST) {
      return;
    }
    long bytes = items.stream().mapToLong(TransactionLimits::size).sum();
    if (bytes > MOST) {
      throw new IllegalArgumentException(
          String.format(
              "The transaction %s has %d bytes of items, but DynamoDB takes at most %d."
                  + " Write large items on their own, before those that refer to them.",
              transaction.origin(), bytes, MOST));
    }
  }

  private static long bound(TransactWriteItem item) {
    Update update = item.update();
    if (update == null) {
      return SizeBound.of(written(item));
    }
    long bound = SizeBound.of(update.key()) + SizeBound.of(update.expressionAttributeValues());
    for (String name : update.expressionAttributeNames().values()) {
      bound += SizeBound.of(name);
    }
    return bound;
  }

  private static long size(TransactWriteItem item) {
    Update update = item.update();
    if (update == null || update.updateExpression() == null) {
      return ItemSize.of(SdkItems.reader(update == null ? written(item) : update.key())).bytes();
    }
    return ItemLimits.size(
            update.updateExpression(),
            update.expressionAttributeNames(),
            update.key(),
            update.expressionAttributeValues())
        .bytes();
  }

  private static Map<String, AttributeValue> written(TransactWriteItem item) {
    if (item.put() != null) {
      return item.put().item();
    }
    return item.delete() == null ? item.conditionCheck().key() : item.delete().key();
  }
}
