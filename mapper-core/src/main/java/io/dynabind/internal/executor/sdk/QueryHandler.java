package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.executor.AnswerDetails;
import io.dynabind.item.RawKey;
import io.dynabind.operation.Query;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.Select;

final class QueryHandler extends Handler<Query, QueryRequest, QueryResponse> {

  @Override
  DynamoDbRequest.Builder write(Query query) {
    Map<String, AttributeValue> values =
        Items.values(
            "querying " + query.codec().model(),
            query.placeholders(),
            query.keyCondition(),
            query.filter());
    KeyLimits.check(query, values);
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(query.table())
            .indexName(query.index())
            .keyConditionExpression(query.keyCondition())
            .filterExpression(query.filter())
            .projectionExpression(query.projection())
            .limit(query.limit() == 0 ? null : query.limit())
            .scanIndexForward(query.forward() ? null : false)
            .consistentRead(query.consistentRead() ? true : null)
            .select(query.counts() ? Select.COUNT : null)
            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    RawKey start = query.startAfter();
    if (start != null) {
      request.exclusiveStartKey(Items.write(start));
    }
    Items.names(query.placeholders(), request::expressionAttributeNames);
    Items.values(values, request::expressionAttributeValues);
    return request;
  }

  @Override
  QueryResponse send(DynamoDbClient client, QueryRequest request) {
    return client.query(request);
  }

  @Override
  CompletableFuture<QueryResponse> send(DynamoDbAsyncClient client, QueryRequest request) {
    return client.query(request);
  }

  @Override
  Answer answer(Query operation, QueryRequest request, QueryResponse response) {
    return Answers.page(
        response.items(),
        response.count(),
        response.scannedCount(),
        response.lastEvaluatedKey(),
        response.consumedCapacity());
  }

  @Override
  DynamoDbRequest.Builder detailed(DynamoDbRequest.Builder request) {
    return ((QueryRequest.Builder) request).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
  }

  @Override
  AnswerDetails details(Query operation, QueryResponse response) {
    return Details.of(response, Details.Access.READ, response.consumedCapacity(), List.of());
  }
}
