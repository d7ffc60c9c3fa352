package io.dynabind.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.spring.boot.shop.Order;
import io.dynabind.spring.boot.shop.Shop;
import io.dynabind.test.LocalDynamoDb;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynabindLocalTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  DynabindLocalAutoConfiguration.class, DynabindAutoConfiguration.class))
          .withUserConfiguration(Shop.class);
  private final ApplicationContextRunner local =
      runner.withPropertyValues("dynabind.local.enabled=true");

  @Test
  void startsAServerWithTablesThatEndsWithTheContext() {
    URI[] endpoint = new URI[1];
    local
        .withClassLoader(new FilteredClassLoader("org.springframework.boot.devtools"))
        .run(
            context -> {
              Dynabind dynabind = context.getBean(Dynabind.class);
              dynabind.table(Order.class).insert(new Order("c", "o", 5, null));
              assertThat(dynabind.table(Order.class).query("c").list()).hasSize(1);
              endpoint[0] = context.getBean(DynabindConnectionDetails.class).getEndpoint();
              assertThat(answers(endpoint[0])).isTrue();
            });
    assertThat(answers(endpoint[0])).isFalse();
  }

  @Test
  void isNotThereUnlessItIsAskedFor() {
    runner
        .withPropertyValues(
            "dynabind.region=us-east-1", "dynabind.endpoint=" + LocalDynamoDb.shared().endpoint())
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .doesNotHaveBean(LocalConnectionDetails.class)
                    .hasSingleBean(PropertiesConnectionDetails.class));
  }

  @Test
  void startsNothingWhereTheApplicationHasAConnection() {
    DynabindConnectionDetails own = new DynabindConnectionDetails() {};
    local
        .withBean("own", DynabindConnectionDetails.class, () -> own)
        .withPropertyValues("dynabind.schema.mode=none")
        .withSystemProperties("aws.region=us-east-1")
        .run(context -> assertThat(context).getBean(DynabindConnectionDetails.class).isSameAs(own));
  }

  @Test
  void refusesAClientThatIsABeanBesideIt() {
    try (DynamoDbClient client = LocalDynamoDb.shared().client()) {
      assertThat(
              Reports.text(
                  local.withBean(
                      "accountClient",
                      DynamoDbClient.class,
                      () -> client,
                      bean -> bean.setDestroyMethodName(""))))
          .isEqualTo(
              """
              dynabind.local.enabled is true, but a DynamoDbClient or DynamoDbAsyncClient is a \
              bean: accountClient. Calls would go where it is connected to, and not to the DynamoDB \
              Local.
              Action: Remove the bean, or dynabind.local.enabled.""");
      assertThat(client.listTables().tableNames()).doesNotContain("orders", "payments");
    }
  }

  @Test
  void saysWhichDependenciesAreMissing() {
    for (String missing : new String[] {"software.amazon.dynamodb", "io.dynabind.test"}) {
      local
          .withClassLoader(new FilteredClassLoader(missing))
          .run(
              context -> {
                FailureAnalysis analysis =
                    new LocalDynamoDbMissingFailureAnalyzer().analyze(context.getStartupFailure());
                assertThat(analysis.getDescription())
                    .isEqualTo(
                        "DynamoDB Local is to be started, but"
                            + " software.amazon.dynamodb:DynamoDBLocal and"
                            + " io.dynabind:dynabind-test are not both on the class path.");
                assertThat(analysis.getAction())
                    .contains(
                        "<artifactId>DynamoDBLocal</artifactId>",
                        "<version>3.3.1</version>",
                        "<artifactId>dynabind-test</artifactId>",
                        "dynabind.local.enabled");
              });
    }
  }

  private static boolean answers(URI endpoint) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()), 1000);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}
