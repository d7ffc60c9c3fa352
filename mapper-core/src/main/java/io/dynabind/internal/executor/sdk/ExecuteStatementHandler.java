package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.executor.AnswerDetails;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.ExecuteStatement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

final class ExecuteStatementHandler
    extends Handler<ExecuteStatement, ExecuteStatementRequest, ExecuteStatementResponse> {

  @Override
  DynamoDbRequest.Builder write(ExecuteStatement statement) {
    Map<String, AttributeValue> values = SdkItems.write(statement.slots().get(0)::write);
    ExecuteStatementRequest.Builder request =
        ExecuteStatementRequest.builder()
            .statement(statement.statement())
            .consistentRead(statement.consistentRead())
            .nextToken(statement.nextToken())
            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    if (!values.isEmpty()) {
      request.parameters(values.values());
    }
    return request;
  }

  @Override
  ExecuteStatementResponse send(DynamoDbClient client, ExecuteStatementRequest request) {
    return client.executeStatement(request);
  }

  @Override
  CompletableFuture<ExecuteStatementResponse> send(
      DynamoDbAsyncClient client, ExecuteStatementRequest request) {
    return client.executeStatement(request);
  }

  @Override
  Answer answer(
      ExecuteStatement operation,
      ExecuteStatementRequest request,
      ExecuteStatementResponse response) {
    Answer page = Answers.page(response.items(), null, null, Map.of(), response.consumedCapacity());
    String token = response.nextToken();
    return token == null ? page : page.continuedBy(token);
  }

  @Override
  DynamoDbRequest.Builder detailed(DynamoDbRequest.Builder request) {
    return ((ExecuteStatementRequest.Builder) request)
        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
  }

  @Override
  AnswerDetails details(ExecuteStatement operation, ExecuteStatementResponse response) {
    return Details.of(response, Details.Access.READ, response.consumedCapacity(), List.of());
  }
}
