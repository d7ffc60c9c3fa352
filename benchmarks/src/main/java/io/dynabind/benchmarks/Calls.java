package io.dynabind.benchmarks;

import io.dynabind.Dynabind;
import io.dynabind.table.EntityTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whole calls of one order, against an HTTP client that answers at once. */
final class Calls {

  record OrderKey(String customerId, String orderId) {}

  private Calls() {}

  static Work work(String direction, String contender) {
    return work(direction, contender, null);
  }

  /** With something that looks at each request, or null where that would take time. */
  static Work work(String direction, String contender, Consumer<byte[]> sent) {
    boolean get = direction.equals("get");
    OrderWorkload workload = new OrderWorkload();
    String item =
        new String(Contenders.document(workload), java.nio.charset.StandardCharsets.UTF_8);
    DynamoDbClient client = client(get ? "{\"Item\":" + item + "}" : "{}", sent);
    return switch (contender) {
      case "dynabind" -> dynabind(workload, get, client);
      case "hand" -> hand(workload, get, client);
      case "enhanced-bean" -> enhanced(workload, get, client);
      default -> throw new IllegalArgumentException("No such contender: " + contender);
    };
  }

  private static Work dynabind(OrderWorkload workload, boolean get, DynamoDbClient client) {
    Dynabind dynabind =
        Dynabind.builder().client(client).entities(OrderWorkload.Order.class).build();
    EntityTable<OrderWorkload.Order> table = dynabind.table(OrderWorkload.Order.class);
    OrderWorkload.Order order = workload.value();
    OrderKey key = new OrderKey(order.customerId(), order.orderId());
    return get ? () -> table.get(key) : () -> table.put(order);
  }

  private static Work hand(OrderWorkload workload, boolean get, DynamoDbClient client) {
    OrderWorkload.Order order = workload.value();
    if (get) {
      return () ->
          workload.decode(
              client
                  .getItem(
                      r ->
                          r.tableName("Order")
                              .key(
                                  Map.of(
                                      "customerId",
                                      AttributeValue.createS(order.customerId()),
                                      "orderId",
                                      AttributeValue.createS(order.orderId()))))
                  .item());
    }
    return () -> client.putItem(r -> r.tableName("Order").item(workload.encode(order)));
  }

  private static Work enhanced(OrderWorkload workload, boolean get, DynamoDbClient client) {
    TableSchema<OrderWorkload.EnhancedOrder> schema =
        TableSchema.fromBean(OrderWorkload.EnhancedOrder.class);
    DynamoDbTable<OrderWorkload.EnhancedOrder> table =
        DynamoDbEnhancedClient.builder().dynamoDbClient(client).build().table("Order", schema);
    OrderWorkload.EnhancedOrder order = schema.mapToItem(Contenders.received(workload));
    Key key =
        Key.builder().partitionValue(order.getCustomerId()).sortValue(order.getOrderId()).build();
    if (get) {
      return () -> table.getItem(key);
    }
    return () -> {
      table.putItem(order);
      return order;
    };
  }

  static DynamoDbClient client(String answer, Consumer<byte[]> sent) {
    return DynamoDbClient.builder()
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
        .httpClient(new Canned(answer.getBytes(java.nio.charset.StandardCharsets.UTF_8), sent))
        .build();
  }

  private record Canned(byte[] answer, Consumer<byte[]> sent) implements SdkHttpClient {

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {

        @Override
        public HttpExecuteResponse call() throws IOException {
          if (sent != null) {
            sent.accept(request.contentStreamProvider().get().newStream().readAllBytes());
          }
          return HttpExecuteResponse.builder()
              .response(SdkHttpResponse.builder().statusCode(200).build())
              .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
              .build();
        }

        @Override
        public void abort() {}
      };
    }

    @Override
    public void close() {}
  }
}
