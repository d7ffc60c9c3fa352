package io.dynabind.spring.boot.testcontainers;

import io.dynabind.spring.boot.DynabindConnectionDetails;
import java.net.URI;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;
import org.testcontainers.localstack.LocalStackContainer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Connects to a {@link LocalStackContainer}, by what it says of itself. */
final class LocalStackContainerConnectionDetailsFactory
    extends ContainerConnectionDetailsFactory<LocalStackContainer, DynabindConnectionDetails> {

  LocalStackContainerConnectionDetailsFactory() {
    super(ANY_CONNECTION_NAME, "org.testcontainers.localstack.LocalStackContainer");
  }

  @Override
  protected DynabindConnectionDetails getContainerConnectionDetails(
      ContainerConnectionSource<LocalStackContainer> source) {
    return new Details(source);
  }

  private static final class Details extends ContainerConnectionDetails<LocalStackContainer>
      implements DynabindConnectionDetails {

    Details(ContainerConnectionSource<LocalStackContainer> source) {
      super(source);
    }

    @Override
    public URI getEndpoint() {
      return getContainer().getEndpoint();
    }

    @Override
    public Region getRegion() {
      return Region.of(getContainer().getRegion());
    }

    @Override
    public AwsCredentialsProvider getCredentials() {
      LocalStackContainer container = getContainer();
      return StaticCredentialsProvider.create(
          AwsBasicCredentials.create(container.getAccessKey(), container.getSecretKey()));
    }
  }
}
