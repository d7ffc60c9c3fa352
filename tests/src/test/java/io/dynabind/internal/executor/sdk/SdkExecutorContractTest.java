package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Executor;
import io.dynabind.test.ExecutorContract;
import io.dynabind.test.LocalDynamoDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The contract, by the executor that dynabind brings. */
class SdkExecutorContractTest extends ExecutorContract {

  private static DynamoDbClient client;
  private static DynamoDbAsyncClient asyncClient;

  @BeforeAll
  static void open() {
    LocalDynamoDb local = LocalDynamoDb.shared();
    client = local.client();
    asyncClient = local.asyncClient();
  }

  @AfterAll
  static void close() {
    client.close();
    asyncClient.close();
  }

  @Override
  protected Executor executor() {
    return new SdkExecutor(client, asyncClient);
  }
}
