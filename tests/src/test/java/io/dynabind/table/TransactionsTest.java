package io.dynabind.table;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Counter;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.UpdatedAt;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.ItemExistsException;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.TransactionResult;
import io.dynabind.outcome.VersionConflictException;
import io.dynabind.test.DynamoDbTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions against a server. */
@DynamoDbTest(
    entities = {
      TransactionsTest.Order.class,
      TransactionsTest.Stock.class,
      TransactionsTest.Visit.class
    })
@SuppressWarnings("serial") // method references to records that are not public
final class TransactionsTest {

  @Table("transacted-orders")
  record Order(
      @HashKey String customer,
      @RangeKey int number,
      String sku,
      @UpdatedAt @Nullable Instant updated,
      @Version @Nullable Long version) {}

  record OrderKey(String customer, int number) {}

  @Table("transacted-stock")
  record Stock(@HashKey String sku, int left) {}

  @Table("transacted-visits")
  record Visit(@HashKey String id, @Counter long count, @Version @Nullable String version) {}

  private static Order order(int number) {
    return new Order("c", number, "s", null, null);
  }

  @BeforeEach
  void fill(EntityTable<Stock> stock) {
    stock.put(new Stock("s", 2));
  }

  private static TransactWrite buy(Dynabind dynabind, Order order) {
    return dynabind
        .transactWrite()
        .insert(dynabind.table(Order.class), order)
        .updateByKey(
            dynabind.table(Stock.class),
            order.sku(),
            stock -> stock.decrement(Stock::left, 1).when(attribute(Stock::left).ge(1)));
  }

  @Test
  void appliesAllActionsAndGivesWhatWasWritten(
      Dynabind dynabind, EntityTable<Order> orders, EntityTable<Stock> stock) {
    Order first = order(1);
    Order bought = buy(dynabind, first).execute().written(first);
    assertThat(bought.version()).isEqualTo(1);
    assertThat(bought.updated()).isNotNull();
    assertThat(orders.getConsistently(new OrderKey("c", 1))).contains(bought);
    assertThat(stock.getConsistently("s")).contains(new Stock("s", 1));

    Order other = order(2);
    TransactionResult result =
        dynabind
            .transactWrite()
            .update(orders, bought)
            .put(orders, other)
            .deleteByKey(stock, "s", KeyDelete::mustExist)
            .check(stock, "none", attribute(Stock::left).notExists())
            .execute();
    assertThat(result.written(bought).version()).isEqualTo(2);
    assertThat(orders.getConsistently(new OrderKey("c", 1))).contains(result.written(bought));
    assertThat(orders.getConsistently(new OrderKey("c", 2))).contains(result.written(other));
    assertThat(stock.getConsistently("s")).isEmpty();

    dynabind
        .transactWrite()
        .delete(orders, result.written(bought))
        .deleteByKey(orders, other)
        .execute();
    assertThat(orders.scan().list()).isEmpty();
  }

  @Test
  void appliesNothingAndTellsWhatStoodInTheWay(
      Dynabind dynabind, EntityTable<Order> orders, EntityTable<Stock> stock) {
    Order stored = orders.insert(order(1));
    stock.put(new Stock("s", 0));

    TransactionResult result =
        buy(dynabind, order(1)).check(stock, "none", attribute(Stock::left).notExists()).attempt();

    Rejected<?> exists = (Rejected<?>) result.entries().get(0).outcome();
    assertThat(exists.reason()).isEqualTo(Rejected.Reason.EXISTS);
    assertThat(exists.current()).isEqualTo(stored);
    assertThat(exists.write().key()).containsExactly("customer", "number");
    Rejected<?> empty = (Rejected<?>) result.entries().get(1).outcome();
    assertThat(empty.reason()).isEqualTo(Rejected.Reason.CONDITION);
    assertThat(empty.current()).isEqualTo(new Stock("s", 0));
    assertThat(result.entries().get(2).outcome())
        .isInstanceOfSatisfying(
            NotApplied.class,
            not -> assertThat(not.reason()).isEqualTo(NotApplied.Reason.CANCELED));
    assertThat(result)
        .hasToString(
            "TransactionResult[Rejected, 3 actions, refused: number 1 (insert of Order) EXISTS,"
                + " number 2 (updateByKey of Stock) CONDITION]");
    assertThatThrownBy(result::orElseThrow).isInstanceOf(ItemExistsException.class);
    assertThat(stock.getConsistently("s")).contains(new Stock("s", 0));
  }

  @Test
  void tellsMissingItemsAndOtherVersions(
      Dynabind dynabind, EntityTable<Order> orders, EntityTable<Stock> stock) {
    Order old = orders.insert(order(1));
    Order current = orders.update(old);
    stock.deleteByKey("s");

    TransactionResult result =
        dynabind
            .transactWrite()
            .update(stock, new Stock("s", 1))
            .put(orders, old)
            .delete(orders, order(9), write -> write.when(attribute(Order::sku).exists()))
            .attempt();

    assertThat(result.entries())
        .extracting(entry -> ((Rejected<?>) entry.outcome()).reason())
        .containsExactly(
            Rejected.Reason.MISSING, Rejected.Reason.VERSION, Rejected.Reason.CONDITION);
    assertThat(((Rejected<?>) result.entries().get(1).outcome()).current()).isEqualTo(current);
    assertThatThrownBy(
            () ->
                dynabind
                    .transactWrite()
                    .insert(stock, new Stock("t", 1))
                    .delete(orders, old)
                    .executeAsync()
                    .join())
        .hasCauseInstanceOf(VersionConflictException.class);
    assertThat(stock.getConsistently("t")).isEmpty();
  }

  @Test
  void takesEffectOnceUnderATokenOfTheCaller(Dynabind dynabind, EntityTable<Stock> stock) {
    Stock one = new Stock("t", 1);
    for (int i = 0; i < 2; i++) {
      TransactionResult result =
          dynabind
              .transactWrite()
              .token("buy-1")
              .updateByKey(stock, "s", update -> update.decrement(Stock::left, 1))
              .insert(stock, one)
              .execute();
      assertThat(result.written(one)).isEqualTo(one);
    }
    assertThat(stock.getConsistently("s")).contains(new Stock("s", 1));
    TransactionResult other =
        dynabind.transactWrite().token("buy-1").insert(stock, new Stock("u", 1)).attempt();
    assertThat(other.outcome())
        .isInstanceOfSatisfying(
            NotApplied.class,
            not -> assertThat(not.reason()).isEqualTo(NotApplied.Reason.TOKEN_REUSED));
    stock.deleteByKey("t");
  }

  @Test
  void checksAlone(Dynabind dynabind, EntityTable<Stock> stock) {
    TransactWrite check = dynabind.transactWrite().check(stock, "s", attribute(Stock::left).ge(3));
    assertThat(check.attempt().outcome())
        .isInstanceOfSatisfying(
            Rejected.class, not -> assertThat(not.current()).isEqualTo(new Stock("s", 2)));
    assertThat(
            dynabind
                .transactWrite()
                .check(stock, "s", attribute(Stock::left).ge(2))
                .attempt()
                .isApplied())
        .isTrue();
  }

  @Test
  void updatesEntitiesWithCountersAndRandomVersions(
      Dynabind dynabind, EntityTable<Visit> visits, EntityTable<Stock> stock) {
    Visit visit = visits.insert(new Visit("v", 0, null));
    TransactionResult result =
        dynabind.transactWrite().update(visits, visit).put(stock, new Stock("s", 7)).execute();
    Visit stored = visits.getConsistently("v").orElseThrow();
    assertThat(stored.count()).isEqualTo(visit.count() + 1);
    assertThat(stored.version())
        .isEqualTo(result.written(visit).version())
        .isNotEqualTo(visit.version());
    visits.deleteByKey("v");
  }

  @Test
  void refusesMoreThanFourMegabytes(Dynabind dynabind, EntityTable<Order> orders) {
    TransactWrite large = dynabind.transactWrite();
    for (int i = 0; i < 11; i++) {
      large.insert(orders, new Order("c", i, "x".repeat(390_000), null, null));
    }
    assertThatThrownBy(large::execute)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The transaction TransactWrite has 4291")
        .hasMessageEndingWith(
            " bytes of items, but DynamoDB takes at most 4194304. Write large items on their own,"
                + " before those that refer to them.");
    assertThat(orders.scan().list()).isEmpty();
  }

  @Test
  void readsItemsOfSeveralTablesInOrder(
      Dynabind dynabind, EntityTable<Order> orders, EntityTable<Stock> stock) {
    Order order = orders.insert(order(3));
    TransactGet get =
        dynabind
            .transactGet()
            .get(stock, "none")
            .get(orders, order)
            .getAll(stock, List.of("s", "none"));
    for (BatchItems items : List.of(get.execute(), get.executeAsync().join())) {
      assertThat(items.of(stock))
          .containsExactly(Optional.empty(), Optional.of(new Stock("s", 2)), Optional.empty());
      assertThat(items.found(orders)).containsExactly(order);
    }
  }
}
