package io.dynabind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.annotation.AllowScan;
import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Condition;
import io.dynabind.annotation.ConsistentRead;
import io.dynabind.annotation.Delete;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Hydrate;
import io.dynabind.annotation.Index;
import io.dynabind.annotation.Is;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Statement;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Union;
import io.dynabind.annotation.Unique;
import io.dynabind.annotation.Update;
import io.dynabind.annotation.Version;
import io.dynabind.annotation.Where;
import io.dynabind.outcome.Outcome;
import io.dynabind.problem.MappingException;
import io.dynabind.repository.Repository;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every mistake in annotated methods, with the whole report that it gets. */
class AnnotatedMistakesTest {

  private static final Golden GOLDEN = Golden.folder("annotated");

  enum Status {
    PAID,
    SHIPPED
  }

  record Line(String product, int quantity) {}

  @Table("orders")
  @GlobalIndex(name = "byStatus", hashKey = "status", rangeKey = "placedAt")
  record Order(
      @HashKey String customerId,
      @RangeKey String orderId,
      Status status,
      Instant placedAt,
      BigDecimal total,
      long count,
      Optional<String> note,
      List<Line> lines,
      Set<String> tags,
      Map<String, Integer> stock,
      @Version Long version) {}

  record OrderKey(String customerId, String orderId) {}

  @Table("users")
  record User(@HashKey String id, @Unique String email) {}

  interface Syntax extends Repository<Order, OrderKey> {
    @Update("total = :total")
    void withoutSet(OrderKey key, BigDecimal total);

    @Update("SET total = 'x'")
    void withLiteral(OrderKey key);

    @Update("SET status = :status")
    @Condition("status = :old AND (total > :least")
    void unclosed(OrderKey key, Status status, Status old, BigDecimal least);

    @Delete
    @Condition("begin_with(note, :note)")
    void misspelled(OrderKey key, String note);

    @Query(key = "customerId == :id")
    List<Order> doubled(String id);

    @Query(key = "customerId = :id", orderBy = "orderId backwards")
    List<Order> backwards(String id);

    @Query(key = "customerId = :id", limit = -1)
    List<Order> lessThanNone(String id);
  }

  interface Attributes extends Repository<Order, OrderKey> {
    @Update("SET totl = :total, lines[0].quantitty = :quantity")
    @Condition("stat = :status OR lines.product = :product")
    void unknown(OrderKey key, BigDecimal total, int quantity, Status status, String product);

    @Update("SET version = :version, orderId = :orderId")
    void generated(OrderKey key, Long version, String orderId);

    @Update("SET lines = :lines REMOVE lines[0]")
    void overlapping(OrderKey key, List<Line> lines);

    @Update("ADD lines :lines SET note = note + :more, count = lines")
    void wrongKinds(OrderKey key, List<Line> lines, String more);
  }

  interface Types extends Repository<Order, OrderKey> {
    @Update("SET total = total + :amount, status = :status ADD tags :tags")
    @Condition("placedAt BETWEEN :from AND :to AND size(lines) > :lines AND contains(tags, :tag)")
    void wrong(
        OrderKey key,
        String amount,
        Optional<String> status,
        Set<Integer> tags,
        String from,
        Instant to,
        BigDecimal lines,
        int tag);

    @Update("SET count = :count, note = :note")
    @Condition("status < :status AND count IN (:several)")
    void alsoWrong(
        OrderKey key,
        BigDecimal count,
        Optional<Integer> note,
        Status status,
        List<String> several);

    @Query(key = "status IN :statuses AND placedAt > :since")
    List<Order> wrongKeys(List<String> statuses, String since);

    @Query
    List<Order> byWrongTypes(
        int customerId,
        @Where(value = "status", is = Is.IN) List<String> statuses,
        @Where(is = Is.CONTAINING) Collection<String> tags,
        @Nullable Integer total);

    @Query(key = "customerId = :id", filter = "total > :least")
    List<Order> wrongFilter(String id, int least, String unused);
  }

  interface Parameters extends Repository<Order, OrderKey> {
    @Update("SET total = :totl")
    @Condition("status = :expected")
    void misspelled(OrderKey key, BigDecimal total);

    @Update("SET total = :total")
    void unused(OrderKey key, BigDecimal total, String reason, int attempt);

    @Query(key = "customerId = :customer", filter = "total > :least")
    List<Order> unknown(String id);
  }

  interface Keys extends Repository<Order, OrderKey> {
    @Update("SET total = :total")
    void without(BigDecimal total);

    @Update("SET total = :total")
    void half(String customerId, BigDecimal total);

    @Delete
    void twice(OrderKey one, OrderKey other);

    @Delete
    void ofOtherType(int customerId, String orderId);
  }

  interface Returns extends Repository<Order, OrderKey> {
    @Update("SET total = :total")
    int count(OrderKey key, BigDecimal total);

    @Delete
    List<Order> list(OrderKey key);

    @Delete
    CompletableFuture<Void> async(OrderKey key);

    @Update("SET total = :total")
    Outcome<String> outcome(OrderKey key, BigDecimal total);

    @Query(key = "customerId = :id")
    int query(String id);
  }

  interface Users extends Repository<User, String> {
    @Delete
    Optional<User> gone(String id);

    @Update("SET email = :email")
    void move(String id, String email);
  }

  interface Conflicts extends Repository<Order, OrderKey> {
    @Override
    @ConsistentRead
    Optional<Order> get(OrderKey key);

    @Update("SET total = :total")
    @Delete
    void both(OrderKey key, BigDecimal total);

    @Condition("status = :status")
    List<Order> findByStatus(Status status);

    @Query(key = "customerId = :id")
    @Index("byStatus")
    List<Order> twoIndexes(String id);

    @Delete
    @ConsistentRead
    void reading(OrderKey key);

    @Query
    default List<Order> withBody(String customerId) {
      return List.of();
    }
  }

  interface QueryKeys extends Repository<Order, OrderKey> {
    @Query(key = "customerId = :id OR orderId = :other")
    List<Order> either(String id, String other);

    @Query(key = "customerId = :id AND contains(orderId, :part)")
    List<Order> containing(String id, String part);

    @Query(key = "customerId = orderId")
    List<Order> same();

    @Query(key = "custmerId = :id")
    List<Order> misspelled(String id);

    @Query
    List<Order> byParameters(
        String custmerId, @Where(value = "placdAt", is = Is.AT_LEAST) Instant from);
  }

  /** What only the planner can tell. */
  interface NearlyKeys extends Repository<Order, OrderKey> {
    @Query(key = "customerId = :id", filter = "orderId > :least")
    List<Order> filteredByKey(String id, String least);

    @Query
    List<Order> ofAnybody(@Nullable String customerId);

    @Query
    List<Order> since(@Nullable Status status, @Where(is = Is.AT_LEAST) Instant placedAt);

    @Query
    List<Order> within(
        Status status,
        @Where(value = "placedAt", is = Is.GREATER_THAN) @Nullable Instant after,
        @Where(value = "placedAt", is = Is.LESS_THAN) @Nullable Instant before);
  }

  record Short(String orderId, BigDecimal total) {}

  /** What is written, but would mean nothing. */
  interface Unmeant extends Repository<Order, OrderKey> {
    @Query(key = "customerId = :id AND total > :least")
    List<Order> keyThatFilters(String id, BigDecimal least);

    @AllowScan
    @Query(key = "total = :total")
    List<Order> keyThatScans(BigDecimal total);

    @Query(key = "customerId = :id", project = "orderId, total")
    List<Order> partOfAll(String id);

    @Query(key = "customerId = :id", project = "orderId")
    List<Short> lessThanTaken(String id);

    @Query(key = "customerId = :id", limit = 9)
    Page<Order> limited(String id, PageLimit limit);
  }

  /** What is annotated, but changes nothing. */
  interface Surplus extends Repository<Order, OrderKey> {
    @AllowScan
    List<Order> findByCustomerId(String customerId);

    @AllowScan
    @Statement("SELECT * FROM {table} WHERE customerId = :customerId")
    List<Order> said(String customerId);

    @Hydrate
    List<Order> findByStatus(Status status);

    @Hydrate
    long countByStatus(Status status);

    @Union
    List<Order> findByCustomerIdAndTotal(String customerId, BigDecimal total);
  }

  interface StatementTypes extends Repository<Order, OrderKey> {
    @Statement("SELECT * FROM {table} WHERE customerId = :customerId AND total > :least")
    List<Order> text(String customerId, String least);

    @Statement(
        "SELECT * FROM {table} WHERE customerId IN [:one, :other] AND total BETWEEN :a AND :b")
    List<Order> several(String one, int other, BigDecimal a, boolean b);
  }

  /** An interface for several entities, of which only some need it. */
  interface Shared<T> {
    @AllowScan
    List<T> findByCustomerId(String customerId);
  }

  interface Sharing extends Repository<Order, OrderKey>, Shared<Order> {}

  @Test
  void whatSeveralInterfacesInheritMayBeMeantForOthers() {
    try (Dynabind dynabind =
        Dynabind.builder()
            .executor(new NeverSends(true, true))
            .repositories(Sharing.class)
            .build()) {
      assertThat(dynabind.describe(Sharing.class))
          .hasToString("findByCustomerId(String): Query orders, key customerId = ?");
    }
  }

  interface Statements extends Repository<Named, String> {
    @Statement("SELECT * FROM {table} WHERE id = :id AND title = :title")
    List<Named> component(String id, String title);

    @Statement("SELECT * FROM {table} WHERE id = :id AND tags IN (:tags, :others)")
    List<Named> quoted(String id, List<String> tags, List<String> others);

    @Statement("SELECT * FROM {table} WHERE id IN :ids")
    List<Named> several(List<String> ids);
  }

  interface StatementForms extends Repository<Named, String> {
    @Statement("SELECT * FROM {table} WHERE id = :id")
    Stream<Named> stream(String id);

    @Statement("SELECT * FROM {table} WHERE id = :id")
    Page<Named> page(String id);

    @Statement("SELECT * FROM {table} WHERE id = :id")
    List<Short> parts(String id);
  }

  @Table("named")
  record Named(@HashKey String id, @Attribute("t") String title, List<String> tags) {}

  private static final Map<String, Class<?>> MISTAKES =
      Stream.of(
              Syntax.class,
              Attributes.class,
              Types.class,
              Parameters.class,
              Keys.class,
              Returns.class,
              Users.class,
              Conflicts.class,
              QueryKeys.class,
              NearlyKeys.class,
              Unmeant.class,
              Surplus.class,
              StatementTypes.class,
              Statements.class,
              StatementForms.class)
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  @TestFactory
  Stream<DynamicTest> everyMistakeHasItsReport() {
    return MISTAKES.entrySet().stream()
        .map(
            mistake ->
                DynamicTest.dynamicTest(
                    mistake.getKey(),
                    () -> {
                      Dynabind.Builder builder =
                          Dynabind.builder()
                              .executor(new NeverSends(true, false))
                              .repositories(mistake.getValue());
                      MappingException e =
                          catchThrowableOfType(MappingException.class, builder::build);
                      assertThat(e).isNotNull();
                      GOLDEN.check(mistake.getKey(), e.getMessage());
                    }));
  }

  @Test
  void everyFileIsTheReportOfAMistake() {
    assertThat(new TreeSet<>(GOLDEN.names())).isEqualTo(new TreeSet<>(MISTAKES.keySet()));
  }
}
