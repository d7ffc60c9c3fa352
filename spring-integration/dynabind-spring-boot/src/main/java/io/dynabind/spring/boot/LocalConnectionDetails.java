package io.dynabind.spring.boot;

import io.dynabind.test.LocalDynamoDb;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * A DynamoDB Local that is started when it is first asked for. It is the context's own and ends
 * with it, unless it is to outlive restarts: then it is the JVM's.
 */
final class LocalConnectionDetails implements DynabindConnectionDetails, AutoCloseable {

  private final boolean outlivesRestarts;
  private @Nullable LocalDynamoDb server;

  LocalConnectionDetails(boolean outlivesRestarts) {
    this.outlivesRestarts = outlivesRestarts;
  }

  private synchronized LocalDynamoDb server() {
    if (server == null) {
      server = outlivesRestarts ? LocalDynamoDb.shared() : LocalDynamoDb.start();
      Logger log = LoggerFactory.getLogger(LocalConnectionDetails.class);
      log.info("DynamoDB Local is at {}", server.endpoint());
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
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
