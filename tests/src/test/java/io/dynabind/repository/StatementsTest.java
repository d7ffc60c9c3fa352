package io.dynabind.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.AllowScan;
import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.ConsistentRead;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Statement;
import io.dynabind.annotation.Table;
import io.dynabind.problem.MappingException;
import io.dynabind.test.DynamoDbTest;
import io.dynabind.test.ScriptedExecutor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Methods by PartiQL statements, against a server. */
@DynamoDbTest(entities = StatementsTest.Order.class, repositories = StatementsTest.Orders.class)
final class StatementsTest {

  enum Status {
    PAID,
    SHIPPED
  }

  @Table("orders")
  @GlobalIndex(name = "byStatus", hashKey = "status", rangeKey = "id")
  record Order(
      @HashKey String customer,
      @RangeKey String id,
      Status status,
      @Attribute("t") BigDecimal total) {}

  record Key(String customer, String id) {}

  interface Orders extends Repository<Order, Key> {

    @ConsistentRead
    @Statement("SELECT * FROM {table} WHERE customer = :customer AND t > :least")
    List<Order> expensive(String customer, BigDecimal least);

    @Statement("SELECT * FROM {table}.\"byStatus\" WHERE status = :status")
    CompletableFuture<List<Order>> byStatus(Status status);

    @Statement("SELECT * FROM {table} WHERE \"customer\" IN [:customer] AND id = :id")
    Optional<Order> one(String customer, String id);

    @Statement("SELECT * FROM {table} WHERE customer = :customer")
    Set<Order> all(String customer);

    @Statement("SELECT * FROM {table} WHERE customer = :customer")
    CompletableFuture<Order> only(String customer);

    @AllowScan
    @Statement("SELECT * FROM {table} WHERE begins_with(id, :prefix) OR t IN (:one, :other)")
    List<Order> anywhere(String prefix, int one, long other);
  }

  @AllowScan
  interface Scanning {
    @Statement("SELECT * FROM {table} WHERE t > :least")
    List<Order> above(BigDecimal least);
  }

  interface Inheriting extends Repository<Order, Key>, Scanning {}

  interface Wrong extends Repository<Order, Key> {

    @Statement("DELETE FROM {table} WHERE customer = :customer")
    void writes(String customer);

    @Statement("SELECT * FROM {table} WHERE customer = 'x' AND id = :idd")
    List<Order> literal(String id);

    @Statement("SELECT * FROM {table} WHERE t > :least")
    List<Order> scans(BigDecimal least);

    @Statement("SELECT * FROM {table} WHERE customer = :customer OR t > :least")
    List<Order> scansToo(String customer, BigDecimal least);

    @Statement("SELECT * FROM {table} WHERE customer = id AND t > :least")
    List<Order> comparesAttributes(BigDecimal least);

    @Statement("SELECT * FROM {table} WHERE customer IN (:customer, id)")
    List<Order> comparesOneOf(String customer);
  }

  @BeforeEach
  void insert(Orders orders) {
    for (int i = 1; i <= 3; i++) {
      Status status = i == 3 ? Status.SHIPPED : Status.PAID;
      orders.insert(new Order("c", "o" + i, status, BigDecimal.valueOf(i)));
    }
  }

  @Test
  void reads(Orders orders) {
    assertThat(orders.expensive("c", BigDecimal.ONE))
        .extracting(Order::id)
        .containsExactly("o2", "o3");
    assertThat(orders.byStatus(Status.PAID).join()).hasSize(2);
    assertThat(orders.all("c")).extracting(Order::id).containsExactly("o1", "o2", "o3");
    assertThat(orders.only("d").join()).isNull();
    assertThatThrownBy(() -> orders.only("c").join())
        .hasRootCauseMessage(
            "Orders.only returns one entity, but several answer it; return a List");
    assertThat(orders.one("c", "o1")).isPresent();
    assertThat(orders.one("c", "'; --")).isEmpty();
    assertThat(orders.anywhere("x", 1, 2)).hasSize(2);
    assertThatThrownBy(() -> orders.one("c", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Orders.one was given null for 'id'");
  }

  @Test
  void explainsItself() {
    try (Dynabind dynabind =
        Dynabind.builder().executor(new ScriptedExecutor()).repositories(Orders.class).build()) {
      assertThat(dynabind.describe(Orders.class).all())
          .filteredOn(pattern -> pattern.index().isPresent())
          .singleElement()
          .satisfies(pattern -> assertThat(pattern.method()).isEqualTo("byStatus(Status)"))
          .satisfies(pattern -> assertThat(pattern.index()).hasValue("byStatus"));
      assertThat(dynabind.describe(Orders.class).toString().lines())
          .contains(
              "byStatus(Status): ExecuteStatement SELECT * FROM \"orders\".\"byStatus\" WHERE"
                  + " status = ?",
              "expensive(String, BigDecimal): ExecuteStatement SELECT * FROM \"orders\" WHERE"
                  + " customer = ? AND t > ?, consistent");
    }
  }

  @Test
  void mayScanWhereTheInterfaceOfTheMethodMay() {
    try (Dynabind dynabind =
        Dynabind.builder()
            .executor(new ScriptedExecutor())
            .repositories(Inheriting.class)
            .build()) {
      assertThat(dynabind.describe(Inheriting.class).scans()).hasSize(1);
    }
  }

  @Test
  void refusesWhatIsNoReadByKey() {
    Dynabind.Builder builder =
        Dynabind.builder().executor(new ScriptedExecutor()).repositories(Wrong.class);
    assertThatThrownBy(builder::build)
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("Cannot start dynabind: 9 problems")
        .hasMessageContaining("of writes is wrong at column 1: it does not begin with SELECT.")
        .hasMessageContaining("of literal is wrong at column 40: ''' has no place here.")
        .hasMessageContaining("names ':idd' at column 53, but there is no such parameter.")
        .hasMessageContaining(
            "[ScanRefused] scans would scan: its statement does not demand customer")
        .hasMessageContaining("[ScanRefused] scansToo would scan")
        .hasMessageContaining("[ScanRefused] comparesAttributes would scan")
        .hasMessageContaining("[ScanRefused] comparesOneOf would scan");
  }
}
