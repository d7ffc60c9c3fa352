package io.dynabind;

import io.dynabind.codec.AttributeConverter;
import io.dynabind.codec.CodecFactory;
import io.dynabind.codec.JsonText;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.ExecutionListener;
import io.dynabind.executor.Executor;
import io.dynabind.internal.cursor.Cursors;
import io.dynabind.internal.executor.retry.RetryBudget;
import io.dynabind.internal.table.Sources;
import io.dynabind.introspect.Convention;
import io.dynabind.schema.SchemaMode;
import io.dynabind.table.CursorKeys;
import io.dynabind.table.EntityInterceptor;
import io.dynabind.table.TableNames;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a builder was told, frozen. */
record Settings(
    @Nullable DynamoDbClient client,
    @Nullable DynamoDbAsyncClient asyncClient,
    @Nullable Executor executor,
    @Nullable Region region,
    @Nullable URI endpoint,
    @Nullable AwsCredentialsProvider credentials,
    @Nullable SdkHttpClient httpClient,
    @Nullable SdkAsyncHttpClient asyncHttpClient,
    TableNames tableNames,
    Set<Class<?>> entities,
    Set<Class<?>> repositories,
    List<AttributeConverter<?, ?>> converters,
    List<CodecFactory> factories,
    List<Convention> conventions,
    List<ExecutionListener> listeners,
    @Nullable Duration deadline,
    @Nullable RetryBudget retryBudget,
    List<EntityInterceptor> interceptors,
    @Nullable JsonText jsonText,
    Pace pace,
    Sources sources,
    Cursors cursors,
    SchemaMode schema) {

  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Duration SCHEMA_DEADLINE = Duration.ofSeconds(10);

  /** How calls are sent that do not say otherwise: those of clients of others as these have it. */
  CallOptions calls() {
    if (deadline != null) {
      return CallOptions.within(deadline);
    }
    return givesClients() || executor != null ? CallOptions.DEFAULT : CallOptions.within(DEADLINE);
  }

  /**
   * How tables are asked for at startup, when neither the service nor this process is warm: what
   * calls of a running application may take says nothing about that.
   */
  CallOptions schemaCalls() {
    Duration calls = calls().deadline();
    return calls == null || calls.compareTo(SCHEMA_DEADLINE) >= 0
        ? CallOptions.DEFAULT
        : CallOptions.within(SCHEMA_DEADLINE);
  }

  /** Whether anything was said about clients that are to be built. */
  boolean describesClients() {
    return region != null
        || endpoint != null
        || credentials != null
        || httpClient != null
        || asyncHttpClient != null
        || retryBudget != null;
  }

  boolean givesClients() {
    return client != null || asyncClient != null;
  }

  /** Takes what a builder is told. */
  static final class Collector {

    @Nullable DynamoDbClient client;
    @Nullable DynamoDbAsyncClient asyncClient;
    @Nullable Executor executor;
    @Nullable Region region;
    @Nullable URI endpoint;
    @Nullable AwsCredentialsProvider credentials;
    @Nullable SdkHttpClient httpClient;
    @Nullable SdkAsyncHttpClient asyncHttpClient;
    TableNames tableNames = TableNames.asDeclared();
    final Set<Class<?>> entities = new LinkedHashSet<>();
    final Set<Class<?>> repositories = new LinkedHashSet<>();
    final List<AttributeConverter<?, ?>> converters = new ArrayList<>();
    final List<CodecFactory> factories = new ArrayList<>();
    final List<Convention> conventions = new ArrayList<>();
    final List<ExecutionListener> listeners = new ArrayList<>();
    @Nullable Duration deadline;
    @Nullable RetryBudget retryBudget;
    final List<EntityInterceptor> interceptors = new ArrayList<>();
    @Nullable JsonText jsonText;
    Pace pace = Pace.system();
    Clock clock = Clock.systemUTC();
    @Nullable CursorKeys cursorKeys;
    SchemaMode schema = SchemaMode.NONE;

    Settings freeze() {
      return new Settings(
          client,
          asyncClient,
          executor,
          region,
          endpoint,
          credentials,
          httpClient,
          asyncHttpClient,
          tableNames,
          Collections.unmodifiableSet(new LinkedHashSet<>(entities)),
          Collections.unmodifiableSet(new LinkedHashSet<>(repositories)),
          List.copyOf(converters),
          List.copyOf(factories),
          List.copyOf(conventions),
          List.copyOf(listeners),
          deadline,
          retryBudget,
          List.copyOf(interceptors),
          jsonText,
          pace,
          Sources.of(clock),
          Cursors.of(cursorKeys, clock),
          schema);
    }
  }
}
