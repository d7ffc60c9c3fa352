package io.dynabind.spring.boot.docker.compose;

import java.net.URI;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * A service that takes any credentials, but keeps the tables of regions apart: so the region is the
 * application's, if it names one.
 */
record ComposedService(URI endpoint, Region region, AwsCredentialsProvider credentials) {

  static ComposedService of(DockerComposeConnectionSource source, int port, String accessKey) {
    RunningService service = source.getRunningService();
    String region = source.getEnvironment().getProperty("dynabind.region", Region.US_EAST_1.id());
    return new ComposedService(
        URI.create("http://" + service.host() + ":" + service.ports().get(port)),
        Region.of(region),
        StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, accessKey)));
  }
}
