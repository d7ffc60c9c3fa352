package io.dynabind.spring.boot.docker.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.spring.boot.DynabindConnectionDetails;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactories;
import org.springframework.boot.docker.compose.core.ConnectionPorts;
import org.springframework.boot.docker.compose.core.ImageReference;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import software.amazon.awssdk.regions.Region;

/** Docker is not asked: services are written down as it would describe them. */
class DockerComposeConnectionTest {

  @Test
  void findsDynamoDbLocalByItsImage() throws Exception {
    DynamicService service = new DynamicService("amazon/dynamodb-local:3.3.1", 8000, 49153);
    DynabindConnectionDetails details = details(service, new MockEnvironment());
    assertThat(details.getEndpoint()).isEqualTo(URI.create("http://docker.local:49153"));
    assertThat(details.getRegion()).isEqualTo(Region.US_EAST_1);
    assertThat(details.getCredentials().resolveCredentials().accessKeyId()).isEqualTo("local");
  }

  @Test
  void findsLocalStackAndKeepsTheRegionOfTheApplication() throws Exception {
    for (String image : List.of("localstack/localstack:4", "localstack/localstack-pro")) {
      DynabindConnectionDetails details =
          details(
              new DynamicService(image, 4566, 49154),
              new MockEnvironment().withProperty("dynabind.region", "eu-central-1"));
      assertThat(details.getEndpoint()).isEqualTo(URI.create("http://docker.local:49154"));
      assertThat(details.getRegion()).isEqualTo(Region.EU_CENTRAL_1);
      assertThat(details.getCredentials().resolveCredentials().accessKeyId()).isEqualTo("test");
    }
  }

  @Test
  void leavesOtherServicesAlone() throws Exception {
    assertThat(all(new DynamicService("postgres:17", 5432, 49155), new MockEnvironment()))
        .doesNotContainKey(DynabindConnectionDetails.class);
  }

  private static DynabindConnectionDetails details(RunningService service, Environment environment)
      throws Exception {
    return (DynabindConnectionDetails)
        all(service, environment).get(DynabindConnectionDetails.class);
  }

  /** Through the factories that Spring Boot finds; only it makes a source otherwise. */
  private static Map<Class<?>, ConnectionDetails> all(
      RunningService service, Environment environment) throws Exception {
    Constructor<DockerComposeConnectionSource> constructor =
        DockerComposeConnectionSource.class.getDeclaredConstructor(
            RunningService.class, Environment.class);
    constructor.setAccessible(true);
    return new ConnectionDetailsFactories(DockerComposeConnectionTest.class.getClassLoader())
        .getConnectionDetails(constructor.newInstance(service, environment), false);
  }

  private record DynamicService(String imageName, int port, int mapped)
      implements RunningService, ConnectionPorts {

    @Override
    public String name() {
      return "dynamo";
    }

    @Override
    public ImageReference image() {
      return ImageReference.of(imageName);
    }

    @Override
    public String host() {
      return "docker.local";
    }

    @Override
    public ConnectionPorts ports() {
      return this;
    }

    @Override
    public int get(int containerPort) {
      assertThat(containerPort).isEqualTo(port);
      return mapped;
    }

    @Override
    public List<Integer> getAll() {
      return List.of(mapped);
    }

    @Override
    public List<Integer> getAll(String protocol) {
      return List.of(mapped);
    }

    @Override
    public Map<String, String> env() {
      return Map.of();
    }

    @Override
    public Map<String, String> labels() {
      return Map.of();
    }
  }
}
