package io.dynabind.samples.orders;

import io.dynabind.spring.boot.DynabindConnectionDetails;
import io.dynabind.test.LocalDynamoDb;
import java.net.URI;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Starts the service with DynamoDB Local beside it: no account, no Docker. */
public final class LocalOrderService {

  private LocalOrderService() {}

  /**
   * Starts both.
   *
   * @param arguments properties, such as {@code --server.port=8081}
   */
  public static void main(String[] arguments) {
    SpringApplication.from(OrderService::main).with(Connection.class).run(arguments);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Connection {
    @Bean
    DynabindConnectionDetails local() {
      LocalDynamoDb local = LocalDynamoDb.shared();
      return new DynabindConnectionDetails() {
        @Override
        public URI getEndpoint() {
          return local.endpoint();
        }

        @Override
        public Region getRegion() {
          return local.region();
        }

        @Override
        public AwsCredentialsProvider getCredentials() {
          return local.credentials();
        }
      };
    }
  }
}
