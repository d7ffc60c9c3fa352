package io.dynabind.spring.boot.test;

import io.dynabind.spring.boot.DynabindConnectionDetails;
import io.dynabind.spring.boot.LocalDynamoDbMissingException;
import io.dynabind.test.LocalDynamoDb;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The one server of a run, which is started when it is first asked for. Deletes the context's
 * tables.
 */
final class SharedServer implements DynabindConnectionDetails, AutoCloseable {

  private final ApplicationContext context;
  private final @Nullable String tables;
  private @Nullable LocalDynamoDb server;

  SharedServer(ApplicationContext context) {
    this.context = context;
    this.tables = context.getEnvironment().getProperty(OwnTables.MARK);
  }

  private synchronized LocalDynamoDb server() {
    if (server == null) {
      if (System.getProperty(LocalDynamoDb.ENDPOINT_PROPERTY) == null) {
        LocalDynamoDbMissingException.throwIfMissing(context.getClassLoader());
      }
      server = LocalDynamoDb.shared();
    }
    return server;
  }

  @Override
  public URI getEndpoint() {
    return server().endpoint();
  }

  @Override
  public Region getRegion() {
    return server().region();
  }

  @Override
  public AwsCredentialsProvider getCredentials() {
    return server().credentials();
  }

  @Override
  public synchronized void close() {
    if (server != null && tables != null) {
      try (DynamoDbClient client = server.client()) {
        client.listTablesPaginator().tableNames().stream()
            .filter(name -> name.startsWith(tables))
            .toList()
            .forEach(name -> client.deleteTable(request -> request.tableName(name)));
      }
    }
  }
}
