package io.dynabind.benchmarks;

import static io.dynabind.expression.Expressions.attribute;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Condition;
import io.dynabind.annotation.Update;
import io.dynabind.benchmarks.OrderWorkload.EnhancedOrder;
import io.dynabind.benchmarks.OrderWorkload.Order;
import io.dynabind.benchmarks.OrderWorkload.Status;
import io.dynabind.operation.ReturnItem;
import io.dynabind.repository.Repository;
import io.dynabind.table.EntityTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.UpdateItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Calls of a repository beside what is written by hand, with the same client behind both: an SDK
 * client whose HTTP client answers canned bytes ({@code HTTP}), or a stub in place of the client
 * ({@code STUB}), beside which nothing is left but the call itself.
 */
final class RepositoryCalls {

  static final List<String> CLIENTS = List.of("HTTP", "STUB");
  static final List<String> CALLS = List.of("find", "findTen", "findKey", "update");
  static final List<String> CONTENDERS =
      List.of("dynabind", "hand", "dynabind-fluent", "enhanced-bean");

  /** What Spring Data puts around a call, beside dynabind's own proxy. */
  static final List<String> ADAPTER_CALLS = List.of("save", "findById", "findTen", "update");

  static final List<String> ADAPTER_CONTENDERS = List.of("dynabind", "spring-data");

  private static final int TEN = 10;
  static final BigDecimal TOTAL = new BigDecimal("12.50");
  static final String PREFIX = "O";

  private RepositoryCalls() {}

  record OrderKey(String customerId, String orderId) {}

  /** What is called. */
  interface Orders extends Repository<Order, OrderKey> {

    List<Order> findByCustomerIdAndOrderIdStartingWith(String customerId, String prefix);

    Optional<Order> findByCustomerIdAndOrderId(String customerId, String orderId);

    @Update("SET total = :total, priority = :priority")
    @Condition("status = :expected")
    Optional<Order> reprice(
        String customerId, String orderId, BigDecimal total, int priority, Status expected);
  }

  static Work work(String client, String call, String contender) {
    OrderWorkload workload = new OrderWorkload();
    int items = call.equals("findTen") ? TEN : 1;
    return work(
        client.equals("HTTP")
            ? Calls.client(answer(workload, call, items), null)
            : new StubClient(
                Collections.nCopies(items, Contenders.received(workload)), request -> {}),
        call,
        contender);
  }

  private static String answer(OrderWorkload workload, String call, int items) {
    String item =
        new String(Contenders.document(workload), java.nio.charset.StandardCharsets.UTF_8);
    return switch (call) {
      case "save" -> "{}";
      case "findKey", "findById" -> "{\"Item\":" + item + "}";
      case "update" -> "{\"Attributes\":" + item + "}";
      default ->
          String.format(
              "{\"Items\":[%s],\"Count\":%d,\"ScannedCount\":%d}",
              String.join(",", Collections.nCopies(items, item)), items, items);
    };
  }

  static Work work(DynamoDbClient client, String call, String contender) {
    return switch (contender) {
      case "dynabind" -> repository(client, call);
      case "spring-data" -> SpringCalls.work(builder(client), call);
      case "dynabind-fluent" -> fluent(client, call);
      case "hand" -> new ByHand(client).work(call);
      case "enhanced-bean" -> enhanced(client, call);
      default -> throw new IllegalArgumentException("No such contender: " + contender);
    };
  }

  private static Dynabind dynabind(DynamoDbClient client) {
    return builder(client).build();
  }

  private static Dynabind.Builder builder(DynamoDbClient client) {
    return Dynabind.builder().client(client).entities(Order.class).repositories(Orders.class);
  }

  private static Work repository(DynamoDbClient client, String call) {
    Orders orders = dynabind(client).repository(Orders.class);
    Order order = new OrderWorkload().value();
    OrderKey key = new OrderKey(order.customerId(), order.orderId());
    return switch (call) {
      case "save" -> () -> orders.put(order);
      case "findById" -> () -> orders.get(key);
      case "findKey" ->
          () -> orders.findByCustomerIdAndOrderId(order.customerId(), order.orderId());
      case "update" ->
          () ->
              orders.reprice(
                  order.customerId(), order.orderId(), TOTAL, order.priority(), order.status());
      default -> () -> orders.findByCustomerIdAndOrderIdStartingWith(order.customerId(), PREFIX);
    };
  }

  private static Work fluent(DynamoDbClient client, String call) {
    EntityTable<Order> table = dynabind(client).table(Order.class);
    Order order = new OrderWorkload().value();
    return switch (call) {
      case "findKey" -> () -> table.get(new OrderKey(order.customerId(), order.orderId()));
      case "update" ->
          () ->
              table
                  .updateByKey(new OrderKey(order.customerId(), order.orderId()))
                  .set(attribute("total"), TOTAL)
                  .set(attribute("priority"), order.priority())
                  .when(attribute("status").eq(order.status()))
                  .returning(ReturnItem.NEW)
                  .execute();
      default -> () -> table.query(order.customerId()).rangeKey().startsWith(PREFIX).list();
    };
  }

  private static Work enhanced(DynamoDbClient client, String call) {
    TableSchema<EnhancedOrder> schema = TableSchema.fromBean(EnhancedOrder.class);
    DynamoDbTable<EnhancedOrder> table =
        DynamoDbEnhancedClient.builder().dynamoDbClient(client).build().table("order", schema);
    Order order = new OrderWorkload().value();
    return switch (call) {
      case "findKey" ->
          () ->
              table.getItem(
                  Key.builder()
                      .partitionValue(order.customerId())
                      .sortValue(order.orderId())
                      .build());
      case "update" -> () -> table.updateItem(repriced(order));
      default ->
          () ->
              table
                  .query(
                      QueryConditional.sortBeginsWith(
                          k -> k.partitionValue(order.customerId()).sortValue(PREFIX)))
                  .items()
                  .stream()
                  .toList();
    };
  }

  private static UpdateItemEnhancedRequest<EnhancedOrder> repriced(Order order) {
    EnhancedOrder changed = new EnhancedOrder();
    changed.setCustomerId(order.customerId());
    changed.setOrderId(order.orderId());
    changed.setTotal(TOTAL);
    changed.setPriority(order.priority());
    Expression expected =
        Expression.builder()
            .expression("attribute_exists(customerId) AND #s = :s")
            .putExpressionName("#s", "status")
            .putExpressionValue(":s", AttributeValue.fromS(order.status().name()))
            .build();
    return UpdateItemEnhancedRequest.builder(EnhancedOrder.class)
        .item(changed)
        .ignoreNulls(true)
        .conditionExpression(expected)
        .build();
  }

  /** What is written where there is no library: texts and names are constants. */
  private record ByHand(DynamoDbClient client, OrderWorkload workload) {

    private static final Map<String, String> KEY_NAMES =
        Map.of("#n0", "customerId", "#n1", "orderId");
    private static final Map<String, String> UPDATE_NAMES =
        Map.of("#n0", "total", "#n1", "priority", "#n2", "customerId", "#n3", "status");

    ByHand(DynamoDbClient client) {
      this(client, new OrderWorkload());
    }

    Work work(String call) {
      Order order = workload.value();
      return switch (call) {
        case "findKey" -> () -> find(order.customerId(), order.orderId());
        case "update" ->
            () ->
                reprice(
                    order.customerId(), order.orderId(), TOTAL, order.priority(), order.status());
        default -> () -> findStartingWith(order.customerId(), PREFIX);
      };
    }

    private List<Order> findStartingWith(String customerId, String prefix) {
      List<Order> found = new ArrayList<>();
      Map<String, AttributeValue> after = null;
      do {
        QueryResponse page =
            client.query(
                QueryRequest.builder()
                    .tableName("order")
                    .keyConditionExpression("#n0 = :v0 AND begins_with(#n1, :v1)")
                    .expressionAttributeNames(KEY_NAMES)
                    .expressionAttributeValues(
                        Map.of(":v0", Hand.string(customerId), ":v1", Hand.string(prefix)))
                    .exclusiveStartKey(after)
                    .build());
        for (Map<String, AttributeValue> item : page.items()) {
          found.add(workload.decode(item));
        }
        after = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
      } while (after != null);
      return found;
    }

    private Map<String, AttributeValue> key(String customerId, String orderId) {
      return Map.of("customerId", Hand.string(customerId), "orderId", Hand.string(orderId));
    }

    private Optional<Order> find(String customerId, String orderId) {
      var answer = client.getItem(r -> r.tableName("order").key(key(customerId, orderId)));
      return answer.hasItem() ? Optional.of(workload.decode(answer.item())) : Optional.empty();
    }

    private Optional<Order> reprice(
        String customerId, String orderId, BigDecimal total, int priority, Status expected) {
      var answer =
          client.updateItem(
              r ->
                  r.tableName("order")
                      .key(key(customerId, orderId))
                      .updateExpression("SET #n0 = :v0, #n1 = :v1")
                      .conditionExpression("attribute_exists(#n2) AND #n3 = :v2")
                      .expressionAttributeNames(UPDATE_NAMES)
                      .expressionAttributeValues(
                          Map.of(
                              ":v0", AttributeValue.createN(total.toPlainString()),
                              ":v1", AttributeValue.createN(Integer.toString(priority)),
                              ":v2", AttributeValue.createS(expected.name())))
                      .returnValues(ReturnValue.ALL_NEW));
      return Optional.of(workload.decode(answer.attributes()));
    }
  }
}
