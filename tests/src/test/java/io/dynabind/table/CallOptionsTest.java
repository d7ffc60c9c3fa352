package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.executor.CallOptions;
import io.dynabind.test.InMemoryDynamoDb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The SDK's own options of single requests, through tables, calls and batches. */
final class CallOptionsTest {

  @Table("options-notes")
  record Note(@HashKey String id) {}

  private final InMemoryDynamoDb server = new InMemoryDynamoDb();
  private final List<SdkHttpRequest> requests = new ArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();

  private final SdkHttpClient http =
      new SdkHttpClient() {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
          requests.add(request.httpRequest());
          return server.httpClient().prepareRequest(request);
        }

        @Override
        public void close() {}
      };

  private final SdkAsyncHttpClient asyncHttp =
      new SdkAsyncHttpClient() {
        @Override
        public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
          requests.add(request.request());
          return server.asyncHttpClient().execute(request);
        }

        @Override
        public void close() {}
      };

  private Dynabind dynabind(boolean given) {
    Dynabind.Builder builder = Dynabind.builder().entities(Note.class);
    if (given) {
      DynamoDbClient client =
          DynamoDbClient.builder()
              .endpointOverride(server.endpoint())
              .region(server.region())
              .credentialsProvider(server.credentials())
              .httpClient(http)
              .build();
      DynamoDbAsyncClient asyncClient =
          DynamoDbAsyncClient.builder()
              .endpointOverride(server.endpoint())
              .region(server.region())
              .credentialsProvider(server.credentials())
              .httpClient(asyncHttp)
              .build();
      open.add(client);
      open.add(asyncClient);
      builder.client(client).asyncClient(asyncClient);
    } else {
      builder
          .endpoint(server.endpoint())
          .region(server.region())
          .credentials(server.credentials())
          .httpClient(http)
          .asyncHttpClient(asyncHttp);
    }
    Dynabind dynabind = builder.build();
    open.add(0, dynabind);
    dynabind.table(Note.class).create();
    requests.clear();
    return dynabind;
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  private static CallOptions header(String value) {
    return CallOptions.of(
        AwsRequestOverrideConfiguration.class,
        AwsRequestOverrideConfiguration.builder().putHeader("x-trace", value).build());
  }

  private List<String> traces() {
    return requests.stream()
        .map(request -> request.firstMatchingHeader("x-trace").orElse("-"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void areSentWithEveryCallOfATable(boolean given) {
    Dynabind dynabind = dynabind(given);
    EntityTable<Note> notes = dynabind.table(Note.class).with(header("table"));
    notes.put(new Note("a"));
    notes.async().get("a").join();
    notes.prepare().put(new Note("a")).with(header("call")).execute();
    notes.prepare().delete(new Note("c")).deadline(Duration.ofSeconds(2)).exactlyOnce().execute();
    notes.query("a").with(header("query")).list();
    notes.putAll(List.of(new Note("b")));
    dynabind.batchGet().get(notes, "a").with(header("batch")).execute();
    dynabind.table(Note.class).get("a");
    assertThat(traces())
        .containsExactly("table", "table", "call", "table", "query", "table", "batch", "-");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void bringCredentialsOfTheirOwn(boolean given) {
    EntityTable<Note> notes = dynabind(given).table(Note.class);
    CallOptions tenant =
        CallOptions.of(
            AwsRequestOverrideConfiguration.class,
            AwsRequestOverrideConfiguration.builder()
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("TENANT", "key")))
                .build());

    notes.with(tenant).get("a");
    notes.get("a");

    Optional<String> tenants = requests.get(0).firstMatchingHeader("Authorization");
    Optional<String> own = requests.get(1).firstMatchingHeader("Authorization");
    assertThat(tenants.orElseThrow()).contains("Credential=TENANT/");
    assertThat(own.orElseThrow()).doesNotContain("TENANT");
  }
}
