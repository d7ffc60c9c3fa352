package io.dynabind.table;

import io.dynabind.Dynabind;
import io.dynabind.test.FaultClient;
import io.dynabind.test.InMemoryDynamoDb;
import io.dynabind.test.LocalDynamoDb;
import java.net.URI;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where tables are. */
enum Server {
  MEMORY {
    @Override
    Connection connect(FaultClient faults) {
      InMemoryDynamoDb memory = new InMemoryDynamoDb();
      return new Connection(
          faults,
          memory.endpoint(),
          memory.region(),
          memory.credentials(),
          memory.httpClient(),
          memory.asyncHttpClient());
    }
  },
  LOCAL {
    @Override
    Connection connect(FaultClient faults) {
      LocalDynamoDb local = LocalDynamoDb.shared();
      return new Connection(
          faults,
          local.endpoint(),
          local.region(),
          local.credentials(),
          Apache5HttpClient.create(),
          NettyNioAsyncHttpClient.create());
    }
  };

  /** Clients of it, under faults; it is to be closed. */
  abstract Connection connect(FaultClient faults);

  /** Clients of a server. */
  record Connection(
      FaultClient faults,
      URI endpoint,
      Region region,
      AwsCredentialsProvider credentials,
      SdkHttpClient http,
      SdkAsyncHttpClient asyncHttp)
      implements AutoCloseable {

    /** Makes instances that have tables of their own, and meet the faults. */
    Dynabind.Builder builder() {
      return Dynabind.builder()
          .tableNames(TableNames.suffix("-" + UUID.randomUUID()))
          .endpoint(endpoint)
          .region(region)
          .credentials(credentials)
          .httpClient(faults.wrap(http))
          .asyncHttpClient(faults.wrap(asyncHttp));
    }

    /** A client without faults. */
    DynamoDbClient raw() {
      return DynamoDbClient.builder()
          .endpointOverride(endpoint)
          .region(region)
          .credentialsProvider(credentials)
          .httpClient(http)
          .build();
    }

    @Override
    public void close() {
      http.close();
      asyncHttp.close();
    }
  }
}
