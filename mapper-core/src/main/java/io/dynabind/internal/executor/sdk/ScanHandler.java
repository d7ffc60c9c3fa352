package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.executor.AnswerDetails;
import io.dynabind.item.RawKey;
import io.dynabind.operation.Scan;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

final class ScanHandler extends Handler<Scan, ScanRequest, ScanResponse> {

  @Override
  DynamoDbRequest.Builder write(Scan scan) {
    ScanRequest.Builder request =
        ScanRequest.builder()
            .tableName(scan.table())
            .indexName(scan.index())
            .filterExpression(scan.filter())
            .projectionExpression(scan.projection())
            .limit(scan.limit() == 0 ? null : scan.limit())
            .consistentRead(scan.consistentRead())
            .select(scan.counts() ? Select.COUNT : null)
            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    if (scan.totalSegments() > 1) {
      request.segment(scan.segment()).totalSegments(scan.totalSegments());
    }
    RawKey start = scan.startAfter();
    if (start != null) {
      request.exclusiveStartKey(Items.write(start));
    }
    Items.names(scan.placeholders(), request::expressionAttributeNames);
    Items.values(
        Items.values("scanning " + scan.codec().model(), scan.placeholders(), scan.filter()),
        request::expressionAttributeValues);
    return request;
  }

  @Override
  ScanResponse send(DynamoDbClient client, ScanRequest request) {
    return client.scan(request);
  }

  @Override
  CompletableFuture<ScanResponse> send(DynamoDbAsyncClient client, ScanRequest request) {
    return client.scan(request);
  }

  @Override
  Answer answer(Scan operation, ScanRequest request, ScanResponse response) {
    return Answers.page(
        response.items(),
        response.count(),
        response.scannedCount(),
        response.lastEvaluatedKey(),
        response.consumedCapacity());
  }

  @Override
  DynamoDbRequest.Builder detailed(DynamoDbRequest.Builder request) {
    return ((ScanRequest.Builder) request).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
  }

  @Override
  AnswerDetails details(Scan operation, ScanResponse response) {
    return Details.of(response, Details.Access.READ, response.consumedCapacity(), List.of());
  }
}
