package io.dynabind.spring.boot.testcontainers;

import io.dynabind.spring.boot.DynabindConnectionDetails;
import java.net.URI;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;
import org.testcontainers.containers.GenericContainer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Connects to a container of the image {@code amazon/dynamodb-local}. */
final class DynamoDbLocalContainerConnectionDetailsFactory
    extends ContainerConnectionDetailsFactory<GenericContainer<?>, DynabindConnectionDetails> {

  private static final int PORT = 8000;

  DynamoDbLocalContainerConnectionDetailsFactory() {
    super("amazon/dynamodb-local");
  }

  @Override
  protected DynabindConnectionDetails getContainerConnectionDetails(
      ContainerConnectionSource<GenericContainer<?>> source) {
    return new Details(source);
  }

  private static final class Details extends ContainerConnectionDetails<GenericContainer<?>>
      implements DynabindConnectionDetails {

    Details(ContainerConnectionSource<GenericContainer<?>> source) {
      super(source);
    }

    @Override
    public URI getEndpoint() {
      return URI.create(
          "http://" + getContainer().getHost() + ":" + getContainer().getMappedPort(PORT));
    }

    @Override
    public Region getRegion() {
      return Region.US_EAST_1;
    }

    @Override
    public AwsCredentialsProvider getCredentials() {
      return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    }
  }
}
