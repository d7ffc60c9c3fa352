package io.dynabind.batches;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.table.EntityTable;
import io.dynabind.test.LocalDynamoDb;
import java.time.Duration;
import java.util.UUID;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Two tables, and clients of them that break and do not break. */
final class Ground {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String PREFIX = "batches-" + UUID.randomUUID().toString().substring(0, 8);

  @Table("people")
  record Person(@HashKey String id, long number) {}

  @Table("readings")
  record Reading(@HashKey int sensor, @RangeKey long at, long value) {}

  final Dynabind plain;
  final EntityTable<Person> people;
  final EntityTable<Reading> readings;

  Ground(Dynabind plain) {
    this.plain = plain;
    this.people = plain.table(Person.class);
    this.readings = plain.table(Reading.class);
  }

  void create() {
    people.create();
    readings.create();
  }

  void delete() {
    people.deleteTable();
    readings.deleteTable();
  }

  static Dynabind.Builder builder(LocalDynamoDb server) {
    return entities()
        .endpoint(server.endpoint())
        .region(server.region())
        .credentials(server.credentials());
  }

  /**
   * Two tables. What a request does that a client does not wait for any more nobody knows, so that
   * all are waited for, however slow the machine is: pauses pass in virtual time.
   */
  static Dynabind.Builder entities() {
    return Dynabind.builder()
        .tableNames(name -> PREFIX + "-" + name)
        .deadline(PATIENCE)
        .entities(Person.class, Reading.class);
  }

  /** A client with the retries that the SDK has of its own, at once. */
  static DynamoDbClient retrying(LocalDynamoDb server, SdkHttpClient http) {
    return DynamoDbClient.builder()
        .httpClient(http)
        .endpointOverride(server.endpoint())
        .region(server.region())
        .credentialsProvider(server.credentials())
        .overrideConfiguration(
            o ->
                o.retryStrategy(
                    AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .circuitBreakerEnabled(false)
                        .backoffStrategy(BackoffStrategy.retryImmediately())
                        .build()))
        .build();
  }
}
