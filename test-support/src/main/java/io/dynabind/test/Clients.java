package io.dynabind.test;

import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The clients that all tests of a run share; closed by JUnit at its end. */
final class Clients implements AutoCloseable {

  private final DynamoDbClient client;
  private final DynamoDbAsyncClient asyncClient;

  Clients() {
    LocalDynamoDb server = LocalDynamoDb.shared();
    client = server.client();
    asyncClient = server.asyncClient();
  }

  DynamoDbClient client() {
    return client;
  }

  DynamoDbAsyncClient asyncClient() {
    return asyncClient;
  }

  @Override
  public void close() {
    client.close();
    asyncClient.close();
  }
}
