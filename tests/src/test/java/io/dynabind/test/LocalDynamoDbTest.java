package io.dynabind.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class LocalDynamoDbTest {

  @Test
  void answersBothKindsOfClients() {
    LocalDynamoDb local = LocalDynamoDb.shared();
    try (DynamoDbClient client = local.client();
        DynamoDbAsyncClient asyncClient = local.asyncClient()) {
      assertThat(client.listTables().hasTableNames()).isTrue();
      assertThat(asyncClient.listTables().join().hasTableNames()).isTrue();
    }
  }

  @Test
  void isSharedWithinTheJvm() {
    assertThat(LocalDynamoDb.shared().endpoint()).isEqualTo(LocalDynamoDb.shared().endpoint());
  }
}
