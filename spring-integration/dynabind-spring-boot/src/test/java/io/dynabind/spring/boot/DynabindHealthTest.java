package io.dynabind.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.spring.boot.shop.Shop;
import io.dynabind.test.LocalDynamoDb;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynabindHealthTest {

  private static final LocalDynamoDb LOCAL = LocalDynamoDb.shared();

  private final String prefix = "t" + UUID.randomUUID() + "-";
  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  DynabindAutoConfiguration.class, DynabindHealthAutoConfiguration.class))
          .withUserConfiguration(Shop.class)
          .withPropertyValues(
              "dynabind.table.prefix=" + prefix,
              "dynabind.schema.mode=create-missing",
              "dynabind.endpoint=" + LOCAL.endpoint(),
              "dynabind.region=us-east-1",
              "dynabind.credentials.access-key-id=local",
              "dynabind.credentials.secret-access-key=local");

  @Test
  void isUpAsLongAsAllTablesAreThere() {
    runner.run(
        context -> {
          HealthIndicator indicator = context.getBean(HealthIndicator.class);
          assertThat(indicator.health()).isEqualTo(health("UP", "as expected").build());
          try (DynamoDbClient client = LOCAL.client()) {
            client.deleteTable(request -> request.tableName(prefix + "orders"));
          }
          assertThat(indicator.health()).isEqualTo(health("DOWN", "missing").build());
        });
  }

  private Health.Builder health(String status, String orders) {
    return new Health.Builder()
        .status(status)
        .withDetail(
            "tables", Map.of(prefix + "orders", orders, prefix + "payments", "as expected"));
  }

  @Test
  void isDownIfNobodyAnswers() {
    runner
        .withPropertyValues(
            "dynabind.schema.mode=none",
            "dynabind.endpoint=http://localhost:1",
            "dynabind.deadline=1s")
        .run(
            context -> {
              Health health = context.getBean(HealthIndicator.class).health();
              assertThat(health.getStatus()).isEqualTo(Status.DOWN);
              assertThat(health.getDetails()).containsKey("error");
            });
  }

  @Test
  void canBeSwitchedOff() {
    runner
        .withPropertyValues("management.health.dynabind.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
  }

  @Test
  void needsTheHealthModule() {
    runner
        .withClassLoader(new FilteredClassLoader(HealthIndicator.class))
        .run(
            context ->
                assertThat(context).hasNotFailed().doesNotHaveBean("dynabindHealthIndicator"));
  }
}
