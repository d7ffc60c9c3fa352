package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Executor;
import io.dynabind.test.ExecutorContract;
import io.dynabind.test.InMemoryDynamoDb;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The contract, by the executor that dynabind brings, without a client that does not block. */
class BlockingExecutorContractTest extends ExecutorContract {

  private final DynamoDbClient client = new InMemoryDynamoDb().client();

  @Override
  protected Executor executor() {
    return new SdkExecutor(client, null);
  }
}
