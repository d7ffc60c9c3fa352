package io.dynabind.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.schema.SchemaMode;
import io.dynabind.spring.boot.shop.Order;
import io.dynabind.spring.boot.shop.Orders;
import io.dynabind.spring.boot.shop.Shop;
import io.dynabind.spring.data.EnableDynamoRepositories;
import io.dynabind.table.TableNames;
import io.dynabind.test.LocalDynamoDb;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoRepositoriesAutoConfigurationTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  DynabindAutoConfiguration.class, DynamoRepositoriesAutoConfiguration.class))
          .withUserConfiguration(Shop.class)
          .withPropertyValues(
              "dynabind.table.prefix=t" + UUID.randomUUID() + "-",
              "dynabind.schema.mode=create-missing",
              "dynabind.endpoint=" + LocalDynamoDb.shared().endpoint(),
              "dynabind.region=us-east-1",
              "dynabind.credentials.access-key-id=local",
              "dynabind.credentials.secret-access-key=local");

  @Test
  void findsTheRepositoriesBesideTheApplication() {
    runner.run(
        context -> {
          Orders orders = context.getBean(Orders.class);
          orders.save(new Order("c", "2026-1", 5, null));
          orders.save(new Order("c", "2027-1", 7, null));
          assertThat(orders.findByCustomerIdAndOrderIdStartingWith("c", "2026"))
              .extracting(Order::total)
              .containsExactly(5);
          assertThat(orders.findById(new Orders.Key("c", "2027-1"))).isPresent();
        });
  }

  @Test
  void takesADynabindOfTheApplicationWhateverItsName() {
    try (DynamoDbClient client = LocalDynamoDb.shared().client()) {
      String prefix = "t" + UUID.randomUUID() + "-";
      runner
          .withBean(
              "mapper",
              Dynabind.class,
              () ->
                  Dynabind.builder()
                      .client(client)
                      .entities(Order.class)
                      .tableNames(TableNames.prefix(prefix))
                      .schema(SchemaMode.CREATE_MISSING)
                      .build())
          .run(
              context -> {
                assertThat(context).hasNotFailed().hasSingleBean(Dynabind.class);
                context.getBean(Orders.class).save(new Order("c", "2026-1", 5, null));
              });
      assertThat(client.scan(request -> request.tableName(prefix + "orders")).items()).hasSize(1);
    }
  }

  @Test
  void canBeSwitchedOff() {
    runner
        .withPropertyValues("dynabind.repositories.enabled=false")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Orders.class));
  }

  @Test
  void givesWayToWhatTheApplicationSays() {
    runner
        .withUserConfiguration(Elsewhere.class)
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Orders.class));
  }

  @Configuration(proxyBeanMethods = false)
  @EnableDynamoRepositories(basePackages = "io.dynabind.spring.boot.wrong")
  static class Elsewhere {}
}
