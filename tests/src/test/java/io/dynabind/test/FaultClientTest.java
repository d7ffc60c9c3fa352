package io.dynabind.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

class FaultClientTest {

  private final FaultClient faults = new FaultClient();

  private DynamoDbClient client() {
    LocalDynamoDb local = LocalDynamoDb.shared();
    return DynamoDbClient.builder()
        .endpointOverride(local.endpoint())
        .region(local.region())
        .credentialsProvider(local.credentials())
        .httpClient(faults.wrap(Apache5HttpClient.create()))
        .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .build();
  }

  private static CreateTableRequest invalid() {
    return CreateTableRequest.builder().tableName("x").build();
  }

  @Test
  void aLostRequestIsNeverSeenByTheServer() {
    faults.loseRequest("ListTables", 1);
    try (DynamoDbClient client = client()) {
      assertThatThrownBy(client::listTables)
          .isInstanceOf(SdkClientException.class)
          .hasRootCauseMessage("Fault: the request was lost");
      client.listTables();
    }
    assertThat(faults.exchanges())
        .extracting(Exchange::action, Exchange::fault, Exchange::status)
        .containsExactly(
            tuple("ListTables", Fault.REQUEST_LOST, 0), tuple("ListTables", Fault.NONE, 200));
    assertThat(faults.applied("ListTables")).isEqualTo(1);
  }

  @Test
  void aLostAnswerWasGivenByTheServer() {
    faults.pass("ListTables", 1).loseAnswer("ListTables", 1);
    try (DynamoDbClient client = client()) {
      client.listTables();
      assertThatThrownBy(client::listTables)
          .isInstanceOf(SdkClientException.class)
          .hasRootCauseMessage("Fault: the answer was lost");
    }
    assertThat(faults.applied("ListTables")).isEqualTo(2);
  }

  @Test
  void aRefusalIsNotApplied() {
    try (DynamoDbClient client = client()) {
      assertThatThrownBy(() -> client.createTable(invalid())).isNotNull();
    }
    assertThat(faults.applied("CreateTable")).isZero();
    assertThat(faults.exchanges()).hasSize(1);
  }
}
