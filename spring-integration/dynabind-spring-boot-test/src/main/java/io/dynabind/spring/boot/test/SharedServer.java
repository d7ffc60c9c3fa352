package io.dynabind.spring.boot.test;

import io.dynabind.spring.boot.DynabindConnectionDetails;
import io.dynabind.spring.boot.LocalDynamoDbMissingException;
import io.dynabind.test.LocalDynamoDb;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The one server of a run, which is started when it is first asked for and ends with the JVM. */
final class SharedServer implements DynabindConnectionDetails {

  private final ApplicationContext context;
  private @Nullable LocalDynamoDb server;

  SharedServer(ApplicationContext context) {
    this.context = context;
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
}
