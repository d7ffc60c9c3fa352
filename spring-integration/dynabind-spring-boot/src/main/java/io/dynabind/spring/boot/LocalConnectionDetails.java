package io.dynabind.spring.boot;

import io.dynabind.test.LocalDynamoDb;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** A DynamoDB Local of the context's own; started when it is first asked for, and ended with it. */
final class LocalConnectionDetails implements DynabindConnectionDetails, AutoCloseable {

  private @Nullable LocalDynamoDb server;

  private synchronized LocalDynamoDb server() {
    if (server == null) {
      server = LocalDynamoDb.start();
      Logger log = LoggerFactory.getLogger(LocalConnectionDetails.class);
      log.info("DynamoDB Local listens on {}, in memory", server.endpoint());
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
