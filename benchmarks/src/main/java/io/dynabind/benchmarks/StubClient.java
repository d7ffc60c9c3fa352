package io.dynabind.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * A client that answers with the same objects each time, so that nothing is left but the caller.
 */
final class StubClient implements DynamoDbClient {

  private final QueryResponse queried;
  private final GetItemResponse got;
  private final UpdateItemResponse updated;
  private final PutItemResponse put = PutItemResponse.builder().build();
  private final Consumer<SdkRequest> sent;

  /** With something that looks at each request. */
  StubClient(List<Map<String, AttributeValue>> items, Consumer<SdkRequest> sent) {
    int size = items.size();
    this.queried = QueryResponse.builder().items(items).count(size).scannedCount(size).build();
    this.got = GetItemResponse.builder().item(items.get(0)).build();
    this.updated = UpdateItemResponse.builder().attributes(items.get(0)).build();
    this.sent = sent;
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    sent.accept(request);
    return queried;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    sent.accept(request);
    return got;
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    sent.accept(request);
    return updated;
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    sent.accept(request);
    return put;
  }

  @Override
  public DynamoDbServiceClientConfiguration serviceClientConfiguration() {
    return DynamoDbServiceClientConfiguration.builder().build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
