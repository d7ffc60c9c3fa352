package io.dynabind.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.internal.executor.sdk.SdkExecutor;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.Operation;
import io.dynabind.table.DocumentKey;
import io.dynabind.table.EntityTable;
import io.dynabind.test.LocalDynamoDb;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A server, a client that counts what leaves, and one beside it that does not. */
final class Ground implements AutoCloseable {

  final String prefix = "limits-" + UUID.randomUUID().toString().substring(0, 8) + "-";
  final DynamoDbClient plain;
  final DynamoDbClient counted;
  final Dynabind dynabind;
  final EntityTable<Note> notes;
  final EntityTable<Map<String, @Nullable Object>> documents;
  private final DynamoDbAsyncClient countedAsync;
  private final AtomicInteger sent = new AtomicInteger();

  Ground(LocalDynamoDb server) {
    ClientOverrideConfiguration counting =
        ClientOverrideConfiguration.builder()
            .addExecutionInterceptor(
                new ExecutionInterceptor() {
                  @Override
                  public void beforeTransmission(
                      Context.BeforeTransmission context, ExecutionAttributes attributes) {
                    sent.incrementAndGet();
                  }
                })
            .build();
    plain = server.client();
    counted =
        DynamoDbClient.builder()
            .endpointOverride(server.endpoint())
            .region(server.region())
            .credentialsProvider(server.credentials())
            .overrideConfiguration(counting)
            .build();
    countedAsync =
        DynamoDbAsyncClient.builder()
            .endpointOverride(server.endpoint())
            .region(server.region())
            .credentialsProvider(server.credentials())
            .overrideConfiguration(counting)
            .build();
    dynabind =
        Dynabind.builder()
            .client(counted)
            .asyncClient(countedAsync)
            .tableNames(name -> prefix + name)
            .entities(Note.class)
            .build();
    notes = dynabind.table(Note.class);
    documents =
        dynabind.documents(
            "documents", DocumentKey.hash("id", String.class).range("line", String.class));
    notes.create();
    documents.create();
  }

  int sent() {
    return sent.get();
  }

  /** Sends an operation past the tables. */
  Attempt execute(Operation operation) {
    return new SdkExecutor(counted, countedAsync).prepare(operation, CallOptions.DEFAULT).attempt();
  }

  void answers(Operation operation) {
    assertThat(execute(operation)).isInstanceOf(Attempt.Answered.class);
  }

  void storesAndReads(Note note) {
    notes.put(note);
    assertThat(notes.getConsistently(note)).contains(note);
  }

  void storesAndReads(Map<String, @Nullable Object> document) {
    documents.put(document);
    assertThat(documents.getConsistently(document)).contains(document);
  }

  /** Puts a note that dynabind would not. */
  void putRaw(Note note, String attribute, AttributeValue value) {
    Map<String, AttributeValue> item =
        new HashMap<>(SdkItems.write(dynabind.codec(Note.class), note));
    item.put(attribute, value);
    plain.putItem(request -> request.tableName(notes.name()).item(item));
  }

  @Override
  public void close() {
    notes.deleteTable();
    documents.deleteTable();
    dynabind.close();
    plain.close();
    counted.close();
    countedAsync.close();
  }
}
