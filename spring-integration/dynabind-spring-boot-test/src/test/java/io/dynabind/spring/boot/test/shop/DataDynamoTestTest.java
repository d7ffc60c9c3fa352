package io.dynabind.spring.boot.test.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.spring.boot.DynabindConnectionDetails;
import io.dynabind.spring.boot.RefusedSettingsException;
import io.dynabind.spring.boot.test.AutoConfigureDataDynamo;
import io.dynabind.spring.boot.test.DataDynamoTest;
import io.dynabind.test.LocalDynamoDb;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.NestedTestConfiguration;
import org.springframework.test.context.NestedTestConfiguration.EnclosingConfiguration;
import org.springframework.test.context.TestContextManager;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@NestedTestConfiguration(EnclosingConfiguration.OVERRIDE)
class DataDynamoTestTest {

  @Nested
  @DataDynamoTest
  class TheSlice {

    @Autowired ApplicationContext context;
    @Autowired Orders orders;

    @Test
    void hasRepositoriesAndTablesAndNoServices() {
      orders.save(new Order("o", 5));
      assertThat(orders.findById("o")).contains(new Order("o", 5));
      assertThat(context.getBeanNamesForType(Till.class)).isEmpty();
    }

    @Test
    void keepsThePrefixOfTheApplicationBehindItsOwn() {
      assertThat(tables(context)).singleElement().asString().matches("test-\\w{12}-shop-orders");
    }
  }

  @Nested
  @DataDynamoTest(includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Till.class))
  class AFilter {

    @Autowired Till till;

    @Test
    void takesInAService() {
      assertThat(till.sell("o", 7)).isEqualTo(new Order("o", 7));
    }
  }

  @Nested
  @DataDynamoTest(properties = {"dynabind.schema.mode=none", "dynabind.table.prefix=own-"})
  class Properties {

    @Autowired ApplicationContext context;

    @Test
    void haveTheLastWord() {
      assertThat(tables(context)).containsExactly("own-orders");
      assertThat(onServer()).doesNotContain("own-orders");
    }
  }

  @Nested
  @SpringBootTest
  @AutoConfigureDataDynamo
  class AWholeApplication {

    @Autowired Till till;
    @Autowired ApplicationContext context;

    @Test
    void isOnTablesOfItsOwn() {
      till.sell("o", 9);
      assertThat(tables(context)).singleElement().asString().startsWith("test-");
    }
  }

  @DataDynamoTest(properties = "some=context")
  static class First {
    @Autowired ApplicationContext context;
  }

  @DataDynamoTest(properties = "some=other context")
  static class Second {
    @Autowired ApplicationContext context;
  }

  @DataDynamoTest(properties = "some=context")
  static class LikeFirst {
    @Autowired ApplicationContext context;
  }

  @Test
  void contextsHaveTheirOwnTablesWhichGoWithThem() throws Exception {
    First first = new First();
    Second second = new Second();
    LikeFirst likeFirst = new LikeFirst();
    for (Object test : List.of(first, second, likeFirst)) {
      new TestContextManager(test.getClass()).prepareTestInstance(test);
    }
    assertThat(likeFirst.context).isSameAs(first.context);
    Set<String> both = new HashSet<>(tables(first.context));
    both.addAll(tables(second.context));
    assertThat(both).hasSize(2);
    assertThat(onServer()).containsAll(both);
    SpringApplication.exit(first.context);
    assertThat(onServer()).doesNotContainAnyElementsOf(tables(first.context));
    assertThat(onServer()).containsAll(tables(second.context));
  }

  @DataDynamoTest
  @Import(OwnClient.class)
  static class WithAClient {
    @Autowired ApplicationContext context;
  }

  @DataDynamoTest(properties = "dynabind.schema.mode=create-missing")
  @Import(OwnClient.class)
  static class WithAClientThatIsToCreate {
    @Autowired ApplicationContext context;
  }

  @DataDynamoTest(properties = "dynabind.schema.mode=create-missing")
  @Import(OwnAsyncClient.class)
  static class WithAnAsyncClientThatIsToCreate {
    @Autowired ApplicationContext context;
  }

  @DataDynamoTest(properties = "dynabind.local.enabled=false")
  @Import(OwnConnection.class)
  static class WithAConnection {
    @Autowired ApplicationContext context;
  }

  @Test
  void createsNothingUnaskedThroughAClientThatIsABean() {
    PrintStream standard = System.err;
    // Spring Boot prints the conditions of a start that fails.
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
    try {
      assertThatThrownBy(
              () ->
                  new TestContextManager(WithAClient.class).prepareTestInstance(new WithAClient()))
          .rootCause()
          .isInstanceOf(RefusedSettingsException.class)
          .hasMessage(
              "The tables of this test would be created through the client that is a bean:"
                  + " ownClient.");
    } finally {
      System.setErr(standard);
    }
  }

  @Test
  void tablesGoThroughTheConnectionThatTheyCameBy() throws Exception {
    WithAClientThatIsToCreate client = new WithAClientThatIsToCreate();
    WithAnAsyncClientThatIsToCreate async = new WithAnAsyncClientThatIsToCreate();
    WithAConnection connection = new WithAConnection();
    for (Object test : List.of(client, async, connection)) {
      new TestContextManager(test.getClass()).prepareTestInstance(test);
    }
    for (ApplicationContext context : List.of(client.context, async.context, connection.context)) {
      assertThat(onServer()).containsAll(tables(context));
      SpringApplication.exit(context);
      assertThat(onServer()).doesNotContainAnyElementsOf(tables(context));
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class OwnClient {
    @Bean
    DynamoDbClient ownClient() {
      return LocalDynamoDb.shared().client();
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class OwnAsyncClient {
    @Bean
    DynamoDbAsyncClient ownAsyncClient() {
      LocalDynamoDb server = LocalDynamoDb.shared();
      return DynamoDbAsyncClient.builder()
          .endpointOverride(server.endpoint())
          .region(server.region())
          .credentialsProvider(server.credentials())
          .build();
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class OwnConnection {
    @Bean
    DynabindConnectionDetails ownConnection() {
      LocalDynamoDb server = LocalDynamoDb.shared();
      return new DynabindConnectionDetails() {
        @Override
        public URI getEndpoint() {
          return server.endpoint();
        }

        @Override
        public Region getRegion() {
          return server.region();
        }

        @Override
        public AwsCredentialsProvider getCredentials() {
          return server.credentials();
        }
      };
    }
  }

  private static List<String> tables(ApplicationContext context) {
    String prefix = context.getEnvironment().getProperty("dynabind.table.prefix", "");
    return List.of(prefix + "orders");
  }

  private static List<String> onServer() {
    try (DynamoDbClient client = LocalDynamoDb.shared().client()) {
      return client.listTables().tableNames();
    }
  }
}
