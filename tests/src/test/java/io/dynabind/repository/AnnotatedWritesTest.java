package io.dynabind.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Condition;
import io.dynabind.annotation.Delete;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Update;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.ConditionFailedException;
import io.dynabind.outcome.ItemMissingException;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.table.EntityTable;
import io.dynabind.test.DynamoDbTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Methods that write by annotations, against a server. */
@DynamoDbTest(
    entities = {AnnotatedWritesTest.Order.class, AnnotatedWritesTest.Visit.class},
    repositories = {AnnotatedWritesTest.Orders.class, AnnotatedWritesTest.Visits.class})
final class AnnotatedWritesTest {

  enum Status {
    PAID,
    SHIPPED,
    LOST
  }

  record Line(String product, int quantity) {}

  @Table("orders")
  record Order(
      @HashKey String customerId,
      @RangeKey String orderId,
      Status status,
      @Attribute("t") BigDecimal total,
      long count,
      Instant placedAt,
      @Nullable String note,
      List<Line> lines,
      Set<String> tags,
      Map<String, Integer> stock,
      @Version Long version) {}

  record OrderKey(String customerId, String orderId) {}

  @Table("visits")
  record Visit(@HashKey String page, long count) {}

  interface Orders extends Repository<Order, OrderKey> {

    @Update("SET total = total + :amount")
    @Condition("status = :expected")
    Optional<Order> addToTotal(OrderKey key, BigDecimal amount, Status expected);

    @Update("SET status = :to, count = count - :less")
    @Condition("status = :from AND size(lines) >= :lines")
    boolean move(String customerId, String orderId, Status from, Status to, int less, long lines);

    @Update("SET note = :note")
    void annotate(OrderKey key, Optional<String> note);

    @Update("SET total = :total")
    Order price(Order order, BigDecimal total);

    @Update(
        "SET lines[0].quantity = lines[0].quantity + :more,"
            + " stock.`a b` = if_not_exists(stock.`a b`, :more)"
            + " ADD tags :tags, count :more REMOVE note")
    Order change(OrderKey key, int more, Set<String> tags);

    @Update("SET lines = list_append(lines, :line) DELETE tags :without")
    Order append(OrderKey key, Line line, Collection<String> without);

    @Update("SET status = :to")
    @Condition("status IN :from OR (attribute_exists(note) AND NOT begins_with(note, :text))")
    Outcome<Order> change(OrderKey key, Set<Status> from, String text, Status to);

    @Update("SET status = :to")
    Outcome<Void> set(OrderKey key, Status to);

    @Update("SET status = :to")
    @Condition("status <> :to")
    CompletableFuture<Optional<Order>> setAsync(OrderKey key, Status to);

    @Update("SET status = :to")
    CompletableFuture<Void> setSilently(OrderKey key, Status to);

    @Update("SET status = :to")
    @Condition("placedAt < :before")
    CompletionStage<Boolean> setBefore(OrderKey key, Status to, Instant before);

    @Delete
    void drop(OrderKey key);

    @Delete
    @Condition("status = :status")
    boolean discard(OrderKey key, Status status);

    @Delete
    Optional<Order> take(OrderKey key);

    @Delete
    @Condition("status = :status")
    CompletableFuture<Outcome<Order>> takeAsync(OrderKey key, Status status);
  }

  interface Visits extends Repository<Visit, String> {

    @Update(value = "ADD count :by", orCreate = true)
    Visit count(String page, long by);
  }

  private static final OrderKey KEY = new OrderKey("c", "o");
  private static final OrderKey OTHER = new OrderKey("c", "other");

  private static Order order() {
    return new Order(
        "c",
        "o",
        Status.PAID,
        BigDecimal.TEN,
        5,
        Instant.EPOCH,
        "fragile",
        List.of(new Line("pen", 1)),
        Set.of("x", "y"),
        Map.of("a b", 7),
        null);
  }

  @BeforeEach
  void insert(EntityTable<Order> table) {
    table.insert(order());
  }

  @Test
  void answersWithTheNewItemWhereTheConditionHolds(Orders orders) {
    Order changed = orders.addToTotal(KEY, BigDecimal.ONE, Status.PAID).orElseThrow();
    assertThat(changed.total()).isEqualByComparingTo("11");
    assertThat(changed.version()).isEqualTo(2);
    assertThat(orders.addToTotal(KEY, BigDecimal.ONE, Status.LOST)).isEmpty();
    assertThat(orders.addToTotal(OTHER, BigDecimal.ONE, Status.PAID)).isEmpty();
    assertThat(orders.get(KEY)).contains(changed);
  }

  @Test
  void tellsWhetherItWasApplied(Orders orders) {
    assertThat(orders.move("c", "o", Status.PAID, Status.SHIPPED, 2, 1)).isTrue();
    assertThat(orders.move("c", "o", Status.PAID, Status.SHIPPED, 2, 1)).isFalse();
    assertThat(orders.move("c", "other", Status.PAID, Status.SHIPPED, 2, 1)).isFalse();
    Order stored = orders.get(KEY).orElseThrow();
    assertThat(stored.count()).isEqualTo(3);
    assertThat(stored.status()).isEqualTo(Status.SHIPPED);
    assertThat(stored.version()).isEqualTo(2);
  }

  @Test
  void removesWhatAnEmptyOptionalIsAssignedTo(Orders orders) {
    orders.annotate(KEY, Optional.of("late"));
    assertThat(orders.get(KEY).orElseThrow().note()).isEqualTo("late");
    orders.annotate(KEY, Optional.empty());
    assertThat(orders.get(KEY).orElseThrow().note()).isNull();
  }

  @Test
  void refusesNullBeforeAnythingIsSent(Orders orders) {
    assertThatThrownBy(() -> orders.price(order(), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Orders.price was given null for 'total'");
    assertThatThrownBy(() -> orders.drop(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The key of Order is null");
    assertThatThrownBy(() -> orders.move("c", null, Status.PAID, Status.LOST, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Order.orderId");
    assertThat(orders.get(KEY).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void throwsWhereNothingElseTells(Orders orders) {
    assertThat(orders.price(order(), BigDecimal.ZERO).total()).isEqualByComparingTo("0");
    assertThatThrownBy(() -> orders.annotate(OTHER, Optional.of("x")))
        .isInstanceOf(ItemMissingException.class)
        .hasMessageContaining("Orders.annotate");
  }

  @Test
  void speaksTheWholeUpdateLanguage(Orders orders) {
    Order before = orders.change(KEY, 3, Set.of("z"));
    assertThat(before.version()).isEqualTo(2);
    Order changed = orders.append(KEY, new Line("ink", 2), List.of("x", "w"));
    assertThat(changed.lines()).containsExactly(new Line("pen", 4), new Line("ink", 2));
    assertThat(changed.stock()).containsEntry("a b", 7);
    assertThat(changed.tags()).containsExactlyInAnyOrder("y", "z");
    assertThat(changed.count()).isEqualTo(8);
    assertThat(changed.note()).isNull();
  }

  @Test
  void givesOutcomes(Orders orders) {
    Outcome<Order> applied = orders.change(KEY, Set.of(Status.PAID), "f", Status.SHIPPED);
    assertThat(applied)
        .isInstanceOfSatisfying(
            Applied.class, a -> assertThat(((Order) a.value()).status()).isEqualTo(Status.SHIPPED));
    Outcome<Order> rejected =
        orders.change(KEY, Set.of(Status.LOST, Status.PAID), "fra", Status.LOST);
    assertThat(rejected)
        .isInstanceOfSatisfying(
            Rejected.class,
            r -> {
              assertThat(r.reason()).isEqualTo(Rejected.Reason.CONDITION);
              assertThat(r.write().toString()).contains("Orders.change");
            });
    assertThat(orders.set(OTHER, Status.LOST))
        .isInstanceOfSatisfying(
            Rejected.class, r -> assertThat(r.reason()).isEqualTo(Rejected.Reason.MISSING));
    assertThat(orders.set(KEY, Status.LOST)).isEqualTo(new Applied<@Nullable Object>(null));
  }

  @Test
  void doesNotBlock(Orders orders) {
    assertThat(orders.setAsync(KEY, Status.SHIPPED).join().orElseThrow().status())
        .isEqualTo(Status.SHIPPED);
    assertThat(orders.setAsync(KEY, Status.SHIPPED).join()).isEmpty();
    assertThat(orders.setSilently(KEY, Status.PAID).join()).isNull();
    assertThat(orders.setBefore(KEY, Status.LOST, Instant.EPOCH).toCompletableFuture().join())
        .isFalse();
    assertThat(orders.takeAsync(KEY, Status.LOST).join()).isInstanceOf(Rejected.class);
    assertThat(orders.takeAsync(KEY, Status.PAID).join()).isInstanceOf(Applied.class);
    assertThatThrownBy(() -> orders.setSilently(KEY, Status.PAID).join())
        .hasCauseInstanceOf(ItemMissingException.class);
  }

  @Test
  void deletes(Orders orders) {
    assertThat(orders.discard(KEY, Status.LOST)).isFalse();
    assertThat(orders.take(KEY).orElseThrow().orderId()).isEqualTo("o");
    assertThat(orders.take(KEY)).isEmpty();
    assertThat(orders.discard(KEY, Status.PAID)).isFalse();
    orders.drop(KEY);
    orders.insert(order());
    assertThat(orders.discard(KEY, Status.PAID)).isTrue();
    assertThat(orders.get(KEY)).isEmpty();
  }

  @Test
  void createsWhereItIsToldTo(Visits visits) {
    assertThat(visits.count("/", 2).count()).isEqualTo(2);
    assertThat(visits.count("/", 3)).isEqualTo(new Visit("/", 5));
  }

  @Test
  void isAsStrictAsTheTypedApi(Orders orders, EntityTable<Order> table) {
    assertThatThrownBy(() -> orders.change(KEY, Set.of(), "x", Status.LOST))
        .isInstanceOf(IllegalArgumentException.class);
    table.updateByKey(KEY).set(io.dynabind.expression.Expressions.attribute("note"), "x").execute();
    assertThatThrownBy(
            () ->
                table
                    .updateByKey(KEY)
                    .set(io.dynabind.expression.Expressions.attribute("note"), "x")
                    .when(io.dynabind.expression.Expressions.attribute("note").eq("y"))
                    .execute())
        .isInstanceOf(ConditionFailedException.class);
  }

  @Test
  void explainsItself(Dynabind dynabind, EntityTable<Order> orders, EntityTable<Visit> visits) {
    assertThat(dynabind.describe(Orders.class).toString().lines())
        .contains(
            "addToTotal(OrderKey, BigDecimal, Status): UpdateItem "
                + orders.name()
                + ", SET total = total + :amount, if status = :expected",
            "discard(OrderKey, Status): DeleteItem " + orders.name() + ", if status = :status");
    assertThat(dynabind.describe(Visits.class))
        .hasToString(
            "count(String, long): UpdateItem " + visits.name() + ", ADD count :by, or creates it");
  }
}
