package io.dynabind.updates;

import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What applications do by hand, and what the checker must notice: they lose or double. */
enum NaiveLoops {
  /** Takes a refusal for a conflict: reads again and adds again, also after a write of its own. */
  RETRY {
    @Override
    boolean isMine(DynamoDbClient client, String table, String id, long mine) {
      return false;
    }
  },
  /** Takes a refusal for its own write if the item has what it wrote; so has another's. */
  COMPARE {
    @Override
    boolean isMine(DynamoDbClient client, String table, String id, long mine) {
      return read(client, table, id) == mine;
    }
  };

  abstract boolean isMine(DynamoDbClient client, String table, String id, long mine);

  void increment(DynamoDbClient client, String table, String id, Count count) {
    while (true) {
      long number = read(client, table, id);
      try {
        client.putItem(
            r ->
                r.tableName(table)
                    .item(item(id, number + 1))
                    .conditionExpression("#n = :n")
                    .expressionAttributeNames(Map.of("#n", "number"))
                    .expressionAttributeValues(Map.of(":n", number(number))));
        count.applied(id);
        return;
      } catch (ConditionalCheckFailedException e) {
        if (isMine(client, table, id, number + 1)) {
          count.applied(id);
          return;
        }
      } catch (SdkException e) {
        count.unknown(id);
        return;
      }
    }
  }

  static Map<String, AttributeValue> item(String id, long number) {
    return Map.of("id", AttributeValue.fromS(id), "number", number(number));
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  static long read(DynamoDbClient client, String table, String id) {
    Map<String, AttributeValue> item =
        client
            .getItem(
                r ->
                    r.tableName(table)
                        .consistentRead(true)
                        .key(Map.of("id", AttributeValue.fromS(id))))
            .item();
    return Long.parseLong(Objects.requireNonNull(item.get("number")).n());
  }
}
