package io.dynabind.spring.boot.docker.compose;

import io.dynabind.spring.boot.DynabindConnectionDetails;
import java.net.URI;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionDetailsFactory;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * Connects to a service that takes any credentials, but keeps the tables of regions apart: so the
 * region is the application's, if it names one.
 */
abstract class ComposedService
    extends DockerComposeConnectionDetailsFactory<DynabindConnectionDetails> {

  private final int port;
  private final String accessKey;

  ComposedService(int port, String accessKey, String... images) {
    super(images);
    this.port = port;
    this.accessKey = accessKey;
  }

  @Override
  protected DynabindConnectionDetails getDockerComposeConnectionDetails(
      DockerComposeConnectionSource source) {
    return new Details(source, port, accessKey);
  }

  private static final class Details extends DockerComposeConnectionDetails
      implements DynabindConnectionDetails {

    private final URI endpoint;
    private final Region region;
    private final AwsCredentialsProvider credentials;

    Details(DockerComposeConnectionSource source, int port, String accessKey) {
      super(source.getRunningService());
      RunningService service = source.getRunningService();
      endpoint = URI.create("http://" + service.host() + ":" + service.ports().get(port));
      region =
          Region.of(source.getEnvironment().getProperty("dynabind.region", Region.US_EAST_1.id()));
      credentials =
          StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, accessKey));
    }

    @Override
    public URI getEndpoint() {
      return endpoint;
    }

    @Override
    public Region getRegion() {
      return region;
    }

    @Override
    public AwsCredentialsProvider getCredentials() {
      return credentials;
    }
  }
}
