package io.dynabind.spring.boot.docker.compose;

import io.dynabind.spring.boot.DynabindConnectionDetails;
import java.net.URI;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionDetailsFactory;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Connects to a service of the image {@code amazon/dynamodb-local}. */
final class DynamoDbLocalDockerComposeConnectionDetailsFactory
    extends DockerComposeConnectionDetailsFactory<DynabindConnectionDetails> {

  private static final int PORT = 8000;

  DynamoDbLocalDockerComposeConnectionDetailsFactory() {
    super("amazon/dynamodb-local");
  }

  @Override
  protected DynabindConnectionDetails getDockerComposeConnectionDetails(
      DockerComposeConnectionSource source) {
    return new Details(source);
  }

  private static final class Details extends DockerComposeConnectionDetails
      implements DynabindConnectionDetails {

    private final ComposedService service;

    Details(DockerComposeConnectionSource source) {
      super(source.getRunningService());
      service = ComposedService.of(source, PORT, "local");
    }

    @Override
    public URI getEndpoint() {
      return service.endpoint();
    }

    @Override
    public Region getRegion() {
      return service.region();
    }

    @Override
    public AwsCredentialsProvider getCredentials() {
      return service.credentials();
    }
  }
}
