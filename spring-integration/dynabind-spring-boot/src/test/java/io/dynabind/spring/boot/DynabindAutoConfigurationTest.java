package io.dynabind.spring.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.model.EntityModel;
import io.dynabind.spring.boot.shop.Order;
import io.dynabind.spring.boot.shop.Shop;
import io.dynabind.table.EntityInterceptor;
import io.dynabind.table.PageLimit;
import io.dynabind.table.TableNames;
import io.dynabind.test.LocalDynamoDb;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynabindAutoConfigurationTest {

  private static final LocalDynamoDb LOCAL = LocalDynamoDb.shared();

  private final String prefix = "t" + UUID.randomUUID() + "-";
  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(DynabindAutoConfiguration.class))
          .withUserConfiguration(Shop.class)
          .withPropertyValues(
              "dynabind.table.prefix=" + prefix, "dynabind.schema.mode=create-missing");
  private final ApplicationContextRunner described =
      runner.withPropertyValues(
          "dynabind.endpoint=" + LOCAL.endpoint(),
          "dynabind.region=us-east-1",
          "dynabind.credentials.access-key-id=local",
          "dynabind.credentials.secret-access-key=local");

  private static DynamoDbClient client;

  @BeforeAll
  static void open() {
    client = LOCAL.client();
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @Test
  void connectsByPropertiesAndCreatesTheTablesOfTheEntitiesThatItFinds() {
    described
        .withPropertyValues("dynabind.table.suffix=-eu")
        .run(
            context -> {
              Dynabind dynabind = context.getBean(Dynabind.class);
              Order order = new Order("c", "o", 5, null);
              dynabind.table(Order.class).insert(order);
              assertThat(dynabind.table(Order.class).query("c").list())
                  .extracting(Order::total)
                  .containsExactly(5);
              dynabind.table(Shop.Payment.class).put(new Shop.Payment.Card("p", "4711"));
            });
    assertThat(client.listTables().tableNames())
        .contains(prefix + "orders-eu", prefix + "payments-eu");
  }

  @Test
  void takesTheClientThatIsABeanAndLeavesItOpen() {
    runner
        .withPropertyValues("dynabind.region=nowhere")
        .withBean("client", DynamoDbClient.class, () -> client, b -> b.setDestroyMethodName(""))
        .run(context -> context.getBean(Dynabind.class).table(Order.class).query("c").list());
    assertThat(client.listTables().tableNames()).contains(prefix + "orders");
  }

  @Test
  void takesCredentialsAndConnectionThatAreBeans() {
    runner
        .withBean(AwsCredentialsProvider.class, LOCAL::credentials)
        .withBean(DynabindConnectionDetails.class, LocalDetails::new)
        .run(
            context ->
                assertThat(context.getBean(Dynabind.class).table(Order.class).query("c").list())
                    .isEmpty());
  }

  @Test
  void givesWayToADynabindOfTheApplication() {
    Dynabind own = Dynabind.builder().client(client).build();
    runner
        .withBean("own", Dynabind.class, () -> own)
        .run(context -> assertThat(context.getBean(Dynabind.class)).isSameAs(own));
  }

  @Test
  void takesInterceptorsAndCustomizersInTheirOrder() {
    described
        .withBean(EntityInterceptor.class, Doubling::new)
        .withBean(
            "names",
            DynabindCustomizer.class,
            () -> builder -> builder.tableNames(TableNames.prefix(prefix + "other-")))
        .run(
            context -> {
              Dynabind dynabind = context.getBean(Dynabind.class);
              dynabind.table(Order.class).insert(new Order("c", "o", 5, null));
              assertThat(dynabind.table(Order.class).query("c").list().get(0).total())
                  .isEqualTo(10);
            });
    assertThat(client.listTables().tableNames()).contains(prefix + "other-orders");
  }

  @Test
  void cursorsOfOneStartAreTakenBackByTheNextWithTheSameKeys() {
    ApplicationContextRunner keyed =
        described.withPropertyValues(
            "dynabind.cursor.keys[0].id=new",
            "dynabind.cursor.keys[0].secret=" + secret('n'),
            "dynabind.cursor.keys[1].id=old",
            "dynabind.cursor.keys[1].use=signing",
            "dynabind.cursor.keys[1].secret=" + secret('o'),
            "dynabind.cursor.keys[2].id=older",
            "dynabind.cursor.keys[2].use=retired",
            "dynabind.cursor.valid-for=2h");
    String[] text = new String[1];
    keyed.run(
        context -> {
          var table = context.getBean(Dynabind.class).table(Order.class);
          for (String id : List.of("a", "b", "c")) {
            table.insert(new Order("c", id, 1, null));
          }
          text[0] = table.query("c").page(PageLimit.of(2)).next().text();
        });
    keyed.run(
        context ->
            assertThat(
                    context
                        .getBean(Dynabind.class)
                        .table(Order.class)
                        .query("c")
                        .page(PageLimit.of(2).after(text[0]))
                        .items())
                .extracting(Order::orderId)
                .containsExactly("c"));
  }

  private static String secret(char c) {
    return Base64.getEncoder().encodeToString(String.valueOf(c).repeat(32).getBytes(UTF_8));
  }

  private static final class LocalDetails implements DynabindConnectionDetails {
    @Override
    public URI getEndpoint() {
      return LOCAL.endpoint();
    }

    @Override
    public Region getRegion() {
      return LOCAL.region();
    }
  }

  private static final class Doubling implements EntityInterceptor {
    @Override
    @SuppressWarnings("unchecked")
    public <T> T beforeWrite(EntityModel model, T entity) {
      return entity instanceof Order o
          ? (T) new Order(o.customerId(), o.orderId(), o.total() * 2, o.version())
          : entity;
    }
  }
}
