package io.dynabind.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.AllowScan;
import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.ConsistentRead;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Index;
import io.dynabind.annotation.Is;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Where;
import io.dynabind.test.InMemoryDynamoDb;
import io.dynabind.test.Requests;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Methods that read by annotations. */
final class AnnotatedQueriesTest {

  enum Status {
    PAID,
    SHIPPED
  }

  record Address(String city) {}

  @Table("orders")
  @GlobalIndex(name = "byStatus", hashKey = "status", rangeKey = "day")
  @GlobalIndex(name = "alsoByStatus", hashKey = "status", rangeKey = "total")
  record Order(
      @HashKey String customer,
      @RangeKey String id,
      Status status,
      int day,
      @Attribute("t") BigDecimal total,
      @Nullable String note,
      Set<String> tags,
      Optional<String> place,
      Address address) {}

  record Key(String customer, String id) {}

  interface Orders extends Repository<Order, Key> {

    @Query(key = "customer = :customer AND begins_with(id, :prefix)")
    List<Order> byKey(String customer, String prefix);

    @Query(
        key = "status = :status AND day BETWEEN :from AND :to",
        filter = "total > :least AND (contains(tags, :tag) OR address.city = :city)",
        orderBy = "day DESC",
        limit = 2)
    List<Order> latest(Status status, int from, int to, BigDecimal least, String tag, String city);

    @Query(key = "customer = :customer", filter = "note = :note")
    List<Order> byNote(String customer, @Nullable String note);

    @Query(key = "customer = :customer", filter = "note <> :note")
    List<Order> byOtherNote(String customer, @Nullable String note);

    @Query(key = "customer = :customer", filter = "NOT day IN :days AND total < :most")
    List<Order> onOtherDays(String customer, Collection<Integer> days, BigDecimal most);

    @Query(key = "customer = :customer", filter = "day IN :days OR note = :note")
    List<Order> onDaysOrNoted(String customer, int[] days, String note);

    @Query(key = "customer = :customer", filter = "NOT (NOT day IN :days AND total > :least)")
    List<Order> onDays(String customer, Set<Integer> days, BigDecimal least);

    @Query(key = "customer = :customer", filter = "day IN :days AND total > :least")
    List<Order> onlyOnDays(String customer, List<Integer> days, BigDecimal least);

    @Query(key = "customer = :customer", filter = "NOT day IN :days")
    List<Order> notOnDays(String customer, List<Integer> days);

    @Query(key = "status = :status", index = "alsoByStatus")
    CompletableFuture<List<Order>> byIndex(Status status);

    @Query
    List<Order> search(
        String customer,
        @Where(value = "id", is = Is.AT_LEAST) String from,
        @Where(value = "id", is = Is.AT_MOST) String to,
        @Nullable Status status,
        @Where(is = Is.GREATER_THAN) Optional<Integer> day,
        @Where(value = "tags", is = Is.CONTAINING) @Nullable String tag,
        @Where(value = "day", is = Is.IN) @Nullable Set<Integer> days);

    @Query
    List<Order> between(
        Status status,
        @Where(value = "day", is = Is.AT_LEAST) @Nullable Integer from,
        @Where(value = "day", is = Is.AT_MOST) @Nullable Integer to);

    @Query
    List<Order> fromPerhapsTo(
        @Where(value = "id", is = Is.AT_MOST) @Nullable String to,
        @Where(value = "id", is = Is.AT_LEAST) String from,
        String customer);

    @Query(filter = "size(tags) > :tags")
    List<Order> manyTags(String customer, int tags);

    @Query
    Optional<Order> one(String customer, String id);

    @Query
    Stream<Order> atPlace(String customer, Optional<String> place);

    @Query
    List<Order> inCity(
        String customer,
        @Where("address.city") @Nullable String city,
        @Where(value = "address.city", is = Is.NOT_EQUAL_TO) Optional<String> other);

    @AllowScan
    @Query(filter = "total > :least")
    List<Order> everywhere(BigDecimal least);

    @ConsistentRead
    List<Order> findByCustomer(String customer);

    @Index("byStatus")
    List<Order> findByStatus(Status status);

    @AllowScan
    List<Order> findByNote(String note);
  }

  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private final Requests requests = new Requests();
  private final Dynabind dynabind =
      Dynabind.builder()
          .listener(requests)
          .client(memory.client())
          .asyncClient(memory.asyncClient())
          .repositories(Orders.class)
          .build();
  private final Orders orders = dynabind.repository(Orders.class);

  @BeforeEach
  void insertSome() {
    dynabind.table(Order.class).create();
    for (int day = 1; day <= 5; day++) {
      orders.insert(
          new Order(
              "c",
              "o" + day,
              day < 4 ? Status.PAID : Status.SHIPPED,
              day,
              BigDecimal.valueOf(day * 10L),
              day % 2 == 0 ? "even" : null,
              day == 3 ? Set.of("x", "y") : Set.of("x"),
              day == 5 ? Optional.of("Ulm") : Optional.empty(),
              new Address(day == 2 ? "Bonn" : "Rome")));
    }
  }

  @AfterEach
  void close() {
    dynabind.close();
  }

  private static String ids(List<Order> found) {
    return found.stream().map(Order::id).collect(Collectors.joining(" "));
  }

  @Test
  void asksByWrittenKeys() {
    assertThat(ids(orders.byKey("c", "o"))).isEqualTo("o1 o2 o3 o4 o5");
    assertThat(ids(orders.byKey("c", "o3"))).isEqualTo("o3");
    assertThat(ids(orders.byIndex(Status.SHIPPED).join())).isEqualTo("o4 o5");
  }

  @Test
  void filtersSortsAndLimits() {
    assertThat(ids(orders.latest(Status.PAID, 1, 3, BigDecimal.TEN, "x", "Rome")))
        .isEqualTo("o3 o2");
    assertThat(ids(orders.latest(Status.PAID, 1, 3, BigDecimal.TEN, "y", "Bonn")))
        .isEqualTo("o3 o2");
    assertThat(ids(orders.latest(Status.PAID, 1, 3, BigDecimal.valueOf(20), "z", "Bonn")))
        .isEmpty();
  }

  @Test
  void takesNullInAFilterForWhatIsAbsent() {
    assertThat(ids(orders.byNote("c", "even"))).isEqualTo("o2 o4");
    assertThat(ids(orders.byNote("c", null))).isEqualTo("o1 o3 o5");
    assertThat(ids(orders.byOtherNote("c", null))).isEqualTo("o2 o4");
    assertThat(ids(orders.byOtherNote("c", "even"))).isEqualTo("o1 o3 o5");
  }

  @Test
  void takesCollectionsInAFilter() {
    BigDecimal most = BigDecimal.valueOf(45);
    assertThat(ids(orders.onOtherDays("c", List.of(1, 2), most))).isEqualTo("o3 o4");
    assertThat(ids(orders.onOtherDays("c", List.of(4), most))).isEqualTo("o1 o2 o3");
    assertThat(ids(orders.onOtherDays("c", List.of(), most))).isEqualTo("o1 o2 o3 o4");
    assertThatThrownBy(() -> orders.onOtherDays("c", null, most))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Orders.onOtherDays was given null for 'days'");
  }

  @Test
  void takesBoundsThatAreGiven() {
    assertThat(ids(orders.between(Status.PAID, null, null))).isEqualTo("o1 o2 o3");
    assertThat(ids(orders.between(Status.PAID, 2, null))).isEqualTo("o2 o3");
    assertThat(ids(orders.between(Status.PAID, null, 2))).isEqualTo("o1 o2");
    assertThat(ids(orders.between(Status.PAID, 2, 2))).isEqualTo("o2");
    assertThat(ids(orders.fromPerhapsTo("o4", "o3", "c"))).isEqualTo("o3 o4");
    assertThat(ids(orders.fromPerhapsTo(null, "o3", "c"))).isEqualTo("o3 o4 o5");
    assertThatThrownBy(() -> orders.between(Status.PAID, 3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Orders.between was given a lower bound above the upper one for 'day'");
  }

  @Test
  void findsNothingAmongNoValues() {
    assertThat(ids(orders.onDaysOrNoted("c", new int[] {}, "even"))).isEqualTo("o2 o4");
    assertThat(ids(orders.onDaysOrNoted("c", new int[] {5}, "even"))).isEqualTo("o2 o4 o5");
    assertThat(ids(orders.onDays("c", Set.of(), BigDecimal.valueOf(15)))).isEqualTo("o1");
    assertThat(ids(orders.onDays("c", Set.of(4), BigDecimal.valueOf(15)))).isEqualTo("o1 o4");
    assertThat(ids(orders.notOnDays("c", List.of()))).isEqualTo("o1 o2 o3 o4 o5");
    requests.clear();
    assertThat(orders.onlyOnDays("c", List.of(), BigDecimal.ONE)).isEmpty();
    requests.assertCount(0);
  }

  @Test
  void takesMoreValuesThanOneIn() {
    List<Integer> days = IntStream.rangeClosed(3, 250).boxed().toList();
    assertThat(ids(orders.onlyOnDays("c", days, BigDecimal.ONE))).isEqualTo("o3 o4 o5");
    assertThat(ids(orders.notOnDays("c", days))).isEqualTo("o1 o2");
  }

  @Test
  void asksForPartsOfAttributes() {
    assertThat(ids(orders.inCity("c", "Bonn", Optional.empty()))).isEqualTo("o2");
    assertThat(ids(orders.inCity("c", null, Optional.of("Bonn")))).isEqualTo("o1 o3 o4 o5");
    assertThat(ids(orders.inCity("c", "Bonn", Optional.of("Bonn")))).isEmpty();
  }

  @Test
  void leavesOutWhatIsNotGiven() {
    assertThat(ids(orders.search("c", "o2", "o4", null, Optional.empty(), null, null)))
        .isEqualTo("o2 o3 o4");
    assertThat(ids(orders.search("c", "o2", "o4", Status.PAID, Optional.empty(), null, null)))
        .isEqualTo("o2 o3");
    assertThat(ids(orders.search("c", "o2", "o4", null, Optional.of(3), null, null)))
        .isEqualTo("o4");
    assertThat(ids(orders.search("c", "o2", "o4", null, Optional.empty(), "y", null)))
        .isEqualTo("o3");
    assertThat(ids(orders.search("c", "o2", "o4", null, Optional.empty(), null, Set.of(2, 4))))
        .isEqualTo("o2 o4");
    assertThat(ids(orders.manyTags("c", 1))).isEqualTo("o3");
    assertThat(orders.one("c", "o1")).isPresent();
    assertThat(orders.atPlace("c", Optional.of("Ulm"))).hasSize(1);
    assertThat(orders.atPlace("c", Optional.empty())).hasSize(4);
  }

  @Test
  void refusesNullForAKey() {
    for (Runnable call :
        Arrays.<Runnable>asList(
            () -> orders.byKey(null, "o"),
            () -> orders.byKey("c", null),
            () -> orders.one("c", null),
            () -> orders.byNote(null, null))) {
      assertThatThrownBy(call::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("was given null for");
    }
  }

  @Test
  void takesHints() {
    assertThat(ids(orders.findByCustomer("c"))).isEqualTo("o1 o2 o3 o4 o5");
    assertThat(ids(orders.findByStatus(Status.PAID))).isEqualTo("o1 o2 o3");
    assertThat(orders.findByNote("even")).hasSize(2);
    assertThat(orders.everywhere(BigDecimal.valueOf(30))).hasSize(2);
  }

  @Test
  void explainsItself() {
    assertThat(
            dynabind
                .describe(Orders.class)
                .toString()
                .lines()
                .sorted()
                .collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            atPlace(String, Optional): Query orders, key customer = ?, filter place = ?
            between(Status, Integer, Integer): Query orders, index byStatus, key status = ? and day\
             >= ? if given and day <= ? if given
            byIndex(Status): Query orders, index alsoByStatus, key status = ?
            byKey(String, String): Query orders, key customer = ? and begins_with(id, ?)
            byNote(String, String): Query orders, key customer = ?, filter note = ?
            byOtherNote(String, String): Query orders, key customer = ?, filter note <> ?
            everywhere(BigDecimal): Scan orders, filter t > ?
            findByCustomer(String): Query orders, key customer = ?, consistent
            findByNote(String): Scan orders, filter note = ?
            findByStatus(Status): Query orders, index byStatus, key status = ?
            fromPerhapsTo(String, String, String): Query orders, key customer = ? and id <= ? if\
             given and id >= ?
            inCity(String, String, Optional): Query orders, key customer = ?,\
             filter address.city = ? if given and address.city <> ? if given
            latest(Status, int, int, BigDecimal, String, String): Query orders, index byStatus,\
             key status = ? and day between ? and ?, filter t > ? AND (contains(tags, ?) OR\
             address.city = ?), descending, at most 2
            manyTags(String, int): Query orders, key customer = ?, filter size(tags) > ?
            notOnDays(String, List): Query orders, key customer = ?, filter NOT (day IN (?))
            onDays(String, Set, BigDecimal): Query orders, key customer = ?, filter NOT (NOT (day\
             IN (?)) AND t > ?)
            onDaysOrNoted(String, int[], String): Query orders, key customer = ?, filter (day IN\
             (?) OR note = ?)
            onOtherDays(String, Collection, BigDecimal): Query orders, key customer = ?, filter\
             NOT (day IN (?)) AND t < ?
            one(String, String): GetItem orders, key customer = ? and id = ?
            onlyOnDays(String, List, BigDecimal): Query orders, key customer = ?, filter day IN\
             (?) AND t > ?
            search(String, String, String, Status, Optional, String, Set): Query orders, key\
             customer = ? and id between ? and ?, filter status = ? if given and day > ? if given\
             and contains(tags, ?) if given and day in (?) if given
            """
                .strip());
  }
}
