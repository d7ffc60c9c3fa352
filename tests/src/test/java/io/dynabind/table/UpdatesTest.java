package io.dynabind.table;

import static io.dynabind.expression.Expressions.attribute;
import static io.dynabind.expression.Expressions.element;
import static io.dynabind.expression.Expressions.entry;
import static io.dynabind.expression.Expressions.not;
import static io.dynabind.operation.ReturnItem.NEW;
import static io.dynabind.operation.ReturnItem.OLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.Default;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.expression.Condition;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.outcome.ConditionFailedException;
import io.dynabind.outcome.ItemMissingException;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.VersionConflictException;
import io.dynabind.test.DynamoDbTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Conditions and updates against a server. */
@DynamoDbTest(entities = {UpdatesTest.Order.class, UpdatesTest.Stock.class})
@SuppressWarnings("serial") // method references to records that are not public
final class UpdatesTest {

  enum Status {
    OPEN,
    PAID,
    SHIPPED
  }

  record Address(String street, String city) {}

  record Line(String product, int quantity) {}

  @Table("updated-orders")
  record Order(
      @HashKey String customer,
      @RangeKey String id,
      Status status,
      BigDecimal total,
      BigDecimal paid,
      double weight,
      Address address,
      @Flatten(prefix = "ship_") Address shipping,
      List<Line> lines,
      @Nullable List<String> history,
      Set<String> tags,
      Map<String, BigDecimal> prices,
      Optional<String> note,
      @Version @Nullable Long version) {}

  @Table("updated-stock")
  record Stock(
      @HashKey String id, long count, @Default("5") int level, @Nullable Set<Integer> sizes) {}

  record OrderKey(String customer, String id) {}

  private static final OrderKey KEY = new OrderKey("c", "o");

  private static final Order NEW_ORDER =
      new Order(
          "c",
          "o",
          Status.PAID,
          new BigDecimal("10.50"),
          BigDecimal.ONE,
          1.5,
          new Address("Weg 1", "Ulm"),
          new Address("Gasse 2", "Bonn"),
          List.of(new Line("p", 1), new Line("q", 2)),
          null,
          Set.of("a", "b"),
          Map.of("EUR", BigDecimal.TEN),
          Optional.of("hi"),
          null);

  @Test
  void updatesUnderACondition(EntityTable<Order> orders) {
    orders.insert(NEW_ORDER);
    KeyUpdate<Order> ship =
        orders
            .updateByKey(KEY)
            .set(Order::status, Status.SHIPPED)
            .when(attribute(Order::status).eq(Status.PAID))
            .returning(NEW);
    Order shipped = ship.execute().orElseThrow();
    assertThat(shipped.status()).isEqualTo(Status.SHIPPED);
    assertThat(shipped.version()).isEqualTo(2);
    Rejected<?> rejected = (Rejected<?>) ship.attempt();
    assertThat(rejected.reason()).isEqualTo(Rejected.Reason.CONDITION);
    assertThat(rejected.current()).isEqualTo(shipped);
    assertThatThrownBy(() -> orders.put(NEW_ORDER)).isInstanceOf(VersionConflictException.class);
  }

  @Test
  void changesEveryKindOfAttribute(EntityTable<Order> orders) {
    orders.insert(NEW_ORDER);
    Order updated =
        orders
            .updateByKey(KEY)
            .increment(Order::total, new BigDecimal("0.25"))
            .decrement(Order::weight, 0.5)
            .append(Order::lines, new Line("r", 3))
            .appendAll(Order::history, List.of("x", "y"))
            .addTo(Order::tags, "c")
            .set(entry(Order::prices, "USD"), BigDecimal.ONE)
            .remove(entry(Order::prices, "EUR"))
            .set(attribute(Order::address).then(Address::city), "Mainz")
            .set(attribute("shipping.city"), "Trier")
            .remove(Order::note)
            .returning(NEW)
            .execute()
            .orElseThrow();
    assertThat(updated)
        .isEqualTo(
            new Order(
                "c",
                "o",
                Status.PAID,
                new BigDecimal("10.75"),
                BigDecimal.ONE,
                1.0,
                new Address("Weg 1", "Mainz"),
                new Address("Gasse 2", "Trier"),
                List.of(new Line("p", 1), new Line("q", 2), new Line("r", 3)),
                List.of("x", "y"),
                Set.of("a", "b", "c"),
                Map.of("USD", BigDecimal.ONE),
                Optional.empty(),
                2L));
    assertThat(orders.getConsistently(KEY)).contains(updated);
  }

  @Test
  void changesElementsOfLists(EntityTable<Order> orders) {
    orders.insert(NEW_ORDER);
    Order before =
        orders
            .updateByKey(KEY)
            .increment(element(Order::lines, 0).then(Line::quantity), 10)
            .set(element(Order::lines, 1), new Line("z", 0))
            .prepend(Order::history, "first")
            .setIfAbsent(Order::note, Optional.of("never"))
            .removeAllFrom(Order::tags, Set.of("a", "b"))
            .returning(OLD)
            .execute()
            .orElseThrow();
    assertThat(before.lines()).isEqualTo(NEW_ORDER.lines());
    Order after = orders.getConsistently(KEY).orElseThrow();
    assertThat(after.lines()).containsExactly(new Line("p", 11), new Line("z", 0));
    assertThat(after.history()).containsExactly("first");
    assertThat(after.note()).contains("hi");
    assertThat(after.tags()).isEmpty();
    orders.updateByKey(KEY).remove(element(Order::lines, 0)).execute();
    assertThat(orders.getConsistently(KEY).orElseThrow().lines()).containsExactly(new Line("z", 0));
  }

  @Test
  void needsAnItemUnlessToldOtherwise(EntityTable<Stock> stocks) {
    KeyUpdate<Stock> count = stocks.updateByKey("s").increment(Stock::count, 2);
    assertThatThrownBy(count::execute).isInstanceOf(ItemMissingException.class);
    assertThat(count.orCreate().returning(NEW).execute()).contains(new Stock("s", 2, 5, Set.of()));
    assertThat(count.orCreate().returning(OLD).execute()).contains(new Stock("s", 2, 5, Set.of()));
    stocks.updateByKey("s").increment(Stock::level, 1).addTo(Stock::sizes, 38).execute();
    assertThat(stocks.getConsistently("s")).contains(new Stock("s", 4, 6, Set.of(38)));
  }

  private static boolean holds(EntityTable<Order> orders, Condition condition) {
    Outcome<?> outcome = orders.updateByKey(KEY).when(condition).attempt();
    assertThat(outcome).isNotInstanceOf(NotApplied.class);
    return !(outcome instanceof Rejected);
  }

  @Test
  void knowsAllConditions(EntityTable<Order> orders) {
    orders.insert(NEW_ORDER);
    List<Condition> trueOnes =
        List.of(
            attribute(Order::status).eq(Status.PAID),
            attribute(Order::status).ne(Status.OPEN),
            attribute(Order::total).lt(new BigDecimal("10.51")),
            attribute(Order::total).le(new BigDecimal("10.5")),
            attribute(Order::total).gt(BigDecimal.TEN),
            attribute(Order::weight).ge(1.5),
            attribute(Order::weight).between(1.0, 2.0),
            attribute(Order::status).in(Status.OPEN, Status.PAID),
            attribute(Order::id).beginsWith("o"),
            attribute(Order::note).contains("i"),
            attribute(Order::tags).contains("a"),
            attribute(Order::lines).contains(new Line("q", 2)),
            attribute(Order::lines).size().eq(2),
            attribute(Order::tags).size().between(1, 2),
            attribute(Order::note).size().gt(1),
            attribute(Order::note).exists(),
            attribute(Order::history).notExists(),
            attribute(Order::tags).isType(AttributeType.SS),
            attribute(Order::paid).lt(attribute(Order::total)),
            not(attribute(Order::paid).ge(attribute(Order::total))),
            attribute(Order::id).eq("x").or(attribute(Order::id).eq("o")),
            attribute(Order::address).eq(new Address("Weg 1", "Ulm")),
            attribute("address.city").eq("Ulm"),
            attribute("lines[1].quantity").eq(2),
            attribute(Order::shipping).then(Address::city).eq("Bonn"),
            entry(Order::prices, "EUR").eq(BigDecimal.TEN));
    for (Condition condition : trueOnes) {
      assertThat(holds(orders, condition)).describedAs("%s", condition).isTrue();
      assertThat(holds(orders, not(condition))).describedAs("not %s", condition).isFalse();
    }
  }

  @Test
  void tellsWhichConditionOfAnEntityWasFalse(EntityTable<Order> orders) {
    Condition open = attribute(Order::status).eq(Status.OPEN);
    Order saved = orders.insert(NEW_ORDER);
    assertThatThrownBy(() -> orders.prepare().put(saved).when(open).execute())
        .isExactlyInstanceOf(ConditionFailedException.class);
    assertThatThrownBy(() -> orders.prepare().delete(saved).when(open).execute())
        .isExactlyInstanceOf(ConditionFailedException.class);
    Condition paid = attribute(Order::status).eq(Status.PAID);
    Order second = orders.prepare().update(saved).when(paid).execute();
    assertThat(second.version()).isEqualTo(2);
    assertThatThrownBy(() -> orders.prepare().update(saved).when(paid).execute())
        .isInstanceOf(VersionConflictException.class);
    assertThat(orders.prepare().put(second).returning(OLD).execute()).contains(second);
    assertThat(orders.prepare().deleteByKey(KEY).when(open).attempt()).isInstanceOf(Rejected.class);
    assertThat(orders.prepare().deleteByKey(KEY).mustExist().returning(OLD).execute()).isPresent();
    assertThatThrownBy(() -> orders.prepare().deleteByKey(KEY).mustExist().execute())
        .isInstanceOf(ItemMissingException.class);
    assertThat(orders.prepare().deleteByKey(KEY).execute()).isEmpty();
    assertThat(orders.prepare().update(NEW_ORDER).orCreate().execute().version()).isEqualTo(1);
  }

  @Test
  void savesWhatHasChanged(EntityTable<Stock> stocks) {
    Stock read = stocks.insert(new Stock("s", 1, 2, new TreeSet<>(Set.of(1))));
    stocks.updateByKey("s").increment(Stock::count, 1).execute();
    stocks.saveChanged(read, new Stock("s", 1, 3, Set.of()));
    assertThat(stocks.getConsistently("s")).contains(new Stock("s", 2, 3, Set.of()));
  }

  @Test
  void namesTheAttributeThatCannotBeStored(EntityTable<Order> orders) {
    orders.insert(NEW_ORDER);
    assertThatThrownBy(() -> orders.updateByKey(KEY).increment(Order::weight, Double.NaN).execute())
        .isInstanceOf(ItemFormatException.class)
        .hasMessage(
            "Expected a finite Double but was NaN or infinite at $.weight (encoding Order)");
    assertThatThrownBy(
            () ->
                orders
                    .updateByKey(KEY)
                    .set(attribute("address.city"), "\ud800")
                    .increment(Order::weight, 1)
                    .execute())
        .isInstanceOf(ItemFormatException.class)
        .hasMessage(
            "Expected well-formed Unicode but was a text with half of a surrogate pair at"
                + " $.address.city (encoding Order)");
  }

  @Test
  void refusesPathsThatTheItemDoesNotHave(EntityTable<Order> orders) {
    orders.insert(NEW_ORDER);
    Outcome<?> outcome =
        orders
            .updateByKey(KEY)
            .increment(element(Order::lines, 7).then(Line::quantity), 1)
            .attempt();
    assertThat(outcome)
        .isInstanceOfSatisfying(
            NotApplied.class, n -> assertThat(n.reason()).isEqualTo(NotApplied.Reason.INVALID));
  }

  @Test
  void doesTheSameWithoutBlocking(EntityTable<Order> orders) {
    AsyncEntityTable<Order> async = orders.async();
    async.insert(NEW_ORDER).join();
    Order updated =
        async
            .updateByKey(KEY)
            .set(Order::status, Status.SHIPPED)
            .when(attribute(Order::status).eq(Status.PAID))
            .returning(NEW)
            .execute()
            .join()
            .orElseThrow();
    assertThat(updated.status()).isEqualTo(Status.SHIPPED);
    assertThat(
            async.prepare().put(updated).when(attribute(Order::note).notExists()).attempt().join())
        .isInstanceOf(Rejected.class);
    assertThat(async.prepare().deleteByKey(KEY).mustExist().returning(OLD).execute().join())
        .contains(updated);
  }
}
