package io.dynabind.samples.firststeps;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.table.EntityTable;
import io.dynabind.table.Page;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesTest {

  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private Dynabind dynabind;
  private EntityTable<Order> orders;

  @BeforeEach
  void start() {
    byte[] secret = new byte[32];
    dynabind =
        Pages.keys(Dynabind.builder(), secret, secret)
            .region(memory.region())
            .endpoint(memory.endpoint())
            .credentials(memory.credentials())
            .httpClient(memory.httpClient())
            .asyncHttpClient(memory.asyncHttpClient())
            .build();
    orders = dynabind.table(Order.class);
    orders.create();
    for (int i = 0; i < 30; i++) {
      orders.insert(OrdersTest.order("c-1", "o-" + (10 + i)));
    }
  }

  @AfterEach
  void close() {
    dynabind.close();
  }

  @Test
  void pagesFollowEachOther() {
    Page<Order> first = Pages.page(orders, null);
    String link = Objects.requireNonNull(first.next()).text();
    Page<Order> second = Pages.page(orders, link);

    assertThat(first.items()).hasSize(20);
    assertThat(second.items()).hasSize(10);
    assertThat(second.hasNext()).isFalse();
    assertThat(Pages.refused(orders, link + "A")).startsWith("no such page: ");
    assertThat(Pages.expensive(orders)).isEmpty();
    assertThat(Pages.cheaply(orders)).isEqualTo(30);
    assertThat(Pages.segments(orders, 3)).isEqualTo(30);
  }
}
