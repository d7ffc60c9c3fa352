package io.dynabind.spring.boot.test.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.spring.boot.DynabindConnectionDetails;
import io.dynabind.spring.boot.test.DataDynamoTest;
import io.dynabind.test.LocalDynamoDb;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The server of the container is a process here: what is tested is that it is found and used. */
@DataDynamoTest
class ServiceConnectionTest {

  @Autowired ApplicationContext context;
  @Autowired DynabindConnectionDetails connection;
  @Autowired Orders orders;
  @Autowired ProcessContainer container;

  @Test
  void connectsToTheContainerInsteadOfALocalServer() {
    assertThat(context.getBeanNamesForType(DynabindConnectionDetails.class)).hasSize(1);
    assertThat(connection.getEndpoint()).isEqualTo(container.server.endpoint());
    orders.save(new Order("o", 5));
    assertThat(orders.findById("o")).contains(new Order("o", 5));
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Containers {

    @Bean
    @ServiceConnection(name = "amazon/dynamodb-local")
    ProcessContainer dynamo() {
      return new ProcessContainer();
    }
  }

  /** A container without Docker. */
  static final class ProcessContainer extends GenericContainer<ProcessContainer> {

    private LocalDynamoDb server;

    ProcessContainer() {
      super(DockerImageName.parse("amazon/dynamodb-local:3.3.1"));
    }

    @Override
    public void start() {
      if (server == null) {
        server = LocalDynamoDb.start();
      }
    }

    @Override
    public void stop() {
      if (server != null) {
        server.close();
      }
    }

    @Override
    public String getHost() {
      return server.endpoint().getHost();
    }

    @Override
    public Integer getMappedPort(int port) {
      assertThat(port).isEqualTo(8000);
      return server.endpoint().getPort();
    }

    @Override
    public boolean isRunning() {
      return server != null;
    }
  }
}
