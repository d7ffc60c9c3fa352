package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Condition;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Update;
import io.dynabind.problem.MappingException;
import io.dynabind.table.EntityTable;
import io.dynabind.test.DynamoDbTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Window;

/** How repositories are found, made and refused. */
@DynamoDbTest(entities = RepositoryStartTest.Stock.class)
final class RepositoryStartTest {

  @Table("stocks")
  @GlobalIndex(name = "byShelf", hashKey = "shelf")
  record Stock(@HashKey String sku, @RangeKey String place, String shelf, int count) {}

  record StockKey(String sku, String place) {}

  interface Counting {
    int countOf(String sku);
  }

  static class CountingImpl implements Counting {

    private final Dynabind dynabind;

    CountingImpl(Dynabind dynabind) {
      this.dynabind = dynabind;
    }

    @Override
    public int countOf(String sku) {
      return (int) dynabind.table(Stock.class).query(sku).stream().count();
    }
  }

  interface Stocks extends DynamoRepository<Stock, StockKey>, Counting {

    @Update("SET count = count - :by")
    @Condition("count >= :by")
    Optional<Stock> take(StockKey key, int by);

    @Query(key = "sku = :sku", filter = "count > :least")
    CompletableFuture<List<Stock>> atLeast(String sku, int least);

    List<Stock> findBySku(String sku);

    CompletableFuture<List<Stock>> readBySku(String sku);

    Stream<Stock> streamBySku(String sku);

    String shout(String text);
  }

  /** A base class of an application's own. */
  static class Shouting<T, I> extends SimpleDynamoRepository<T, I> {

    Shouting(DynamoEntityInformation<T, I> information, EntityTable<T> table, Scans<T> scans) {
      super(information, table, scans);
    }

    public String shout(String text) {
      return text + "!";
    }
  }

  @Configuration
  @EnableDynamoRepositories(
      considerNestedRepositories = true,
      repositoryBaseClass = Shouting.class,
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Stocks.class))
  static class Found {}

  interface Wrong extends DynamoRepository<Stock, StockKey> {
    List<Stock> findByCount(int count);

    List<Stock> findByPlace(String place);
  }

  interface WrongKey extends DynamoRepository<Stock, String> {}

  @Configuration
  @EnableDynamoRepositories(
      considerNestedRepositories = true,
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Wrong.class))
  static class Refused {}

  private static Stock stock(String place, int count) {
    return new Stock("s", place, "shelf", count);
  }

  @Test
  void callsAnnotationsFragmentsAndBaseClass(Dynabind dynabind) {
    try (AnnotationConfigApplicationContext context = Contexts.of(dynabind, Found.class)) {
      Stocks stocks = context.getBean(Stocks.class);
      stocks.save(stock("left", 2));
      stocks.save(stock("right", 5));

      assertThat(stocks.take(new StockKey("s", "left"), 2)).hasValue(stock("left", 0));
      assertThat(stocks.take(new StockKey("s", "left"), 1)).isEmpty();
      assertThat(stocks.atLeast("s", 1).join()).containsExactly(stock("right", 5));
      assertThat(stocks.countOf("s")).isEqualTo(2);
      assertThat(stocks.shout("hello")).isEqualTo("hello!");
      assertThat(dynabind.describe(Stocks.class).all())
          .extracting(pattern -> pattern.method() + ": " + pattern.operation())
          .containsExactlyInAnyOrder(
              "take(StockKey, int): UpdateItem",
              "atLeast(String, int): Query",
              "findBySku(String): Query",
              "readBySku(String): Query",
              "streamBySku(String): Query");
    }
  }

  @Test
  void translatesFailuresNowAndLater(Dynabind dynabind, EntityTable<Stock> table) {
    try (AnnotationConfigApplicationContext context = Contexts.of(dynabind, Found.class)) {
      Stocks stocks = context.getBean(Stocks.class);
      table.deleteTable();

      assertThatThrownBy(() -> stocks.findBySku("s"))
          .isInstanceOf(InvalidDataAccessResourceUsageException.class);
      assertThatThrownBy(() -> stocks.save(stock("left", 1)))
          .isInstanceOf(InvalidDataAccessResourceUsageException.class);
      assertThatThrownBy(() -> stocks.streamBySku("s").toList())
          .isInstanceOf(InvalidDataAccessResourceUsageException.class);
      assertThatThrownBy(() -> stocks.readBySku("s").join())
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(InvalidDataAccessResourceUsageException.class);
      assertThatThrownBy(() -> stocks.atLeast("s", 1).join())
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(InvalidDataAccessResourceUsageException.class);
      table.create();
    }
  }

  @Test
  void failsTheStartOfAContext(Dynabind dynabind) {
    PrintStream standard = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    Throwable failure;
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      failure = catchThrowable(() -> Contexts.of(dynabind, Refused.class));
    } finally {
      System.setErr(standard);
    }
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("[ScanRefused] findByCount");
    assertThat(failure)
        .isInstanceOf(BeanCreationException.class)
        .hasRootCauseInstanceOf(MappingException.class)
        .rootCause()
        .hasMessage(
            """
            Cannot start dynabind: 2 problems.

            1) [ScanRefused] findByCount would scan the table: no key of Stock answers it.
                 for method Wrong.findByCount(int)
               Declare an index, such as @GlobalIndex(name = "byCount", hashKey = "count"). Or let each call read the whole table: @AllowScan.

            2) [ScanRefused] findByPlace would scan the table: no key of Stock answers it.
                 for method Wrong.findByPlace(String)
               Declare an index, such as @GlobalIndex(name = "byPlace", hashKey = "place"). Or let each call read the whole table: @AllowScan.
            """);
  }

  interface ReturnsPage extends DynamoRepository<Stock, StockKey> {
    Page<Stock> findBySku(String sku, Pageable page);
  }

  interface EndlessWindow extends DynamoRepository<Stock, StockKey> {
    Window<Stock> findBySku(String sku, ScrollPosition position);
  }

  interface LimitedSlice extends DynamoRepository<Stock, StockKey> {
    Slice<Stock> findFirst3BySku(String sku, Pageable page);
  }

  interface DeletesLists extends DynamoRepository<Stock, StockKey> {
    List<Stock> deleteBySku(String sku);
  }

  interface DeletesSome extends DynamoRepository<Stock, StockKey> {
    long deleteFirst2BySku(String sku);
  }

  interface IgnoresCase extends DynamoRepository<Stock, StockKey> {
    List<Stock> findBySkuIgnoreCase(String sku);
  }

  interface AsksNothing extends DynamoRepository<Stock, StockKey> {
    List<Stock> findBySkuu(String sku);
  }

  interface WrongParameter extends DynamoRepository<Stock, StockKey> {
    List<Stock> findBySku(int sku);
  }

  static final class Dto {
    Dto(String sku) {}
  }

  interface ReturnsDto extends DynamoRepository<Stock, StockKey> {
    List<Dto> findBySku(String sku);
  }

  @Test
  void saysWhatCannotBe(Dynabind dynabind) {
    assertThat(problem(dynabind, ReturnsPage.class))
        .isEqualTo(
            "[ReturnType] findBySku returns a Page, for each of which all items that answer are"
                + " counted: they are read, and paid for.");
    assertThat(problem(dynabind, EndlessWindow.class))
        .isEqualTo(
            "[ParameterType] findBySku returns a Window, but does not say where it begins and how"
                + " far it goes.");
    assertThat(problem(dynabind, LimitedSlice.class))
        .isEqualTo(
            "[ReturnType] findFirst3BySku returns pages, but has a limit in its name, or takes"
                + " several requests, which have none.");
    assertThat(problem(dynabind, DeletesLists.class)).startsWith("[ReturnType] deleteBySku");
    assertThat(problem(dynabind, IgnoresCase.class))
        .isEqualTo(
            "[UnsupportedKeyword] findBySkuIgnoreCase uses 'IgnoreCase', which is not derived from"
                + " names.");
    assertThat(problem(dynabind, AsksNothing.class))
        .isEqualTo("[UnknownAttribute] findBySkuu names no attribute of Stock.");
    assertThat(problem(dynabind, DeletesSome.class))
        .isEqualTo(
            "[UnsupportedKeyword] deleteFirst2BySku says 'First2', which limits nothing here.");
    assertThat(problem(dynabind, WrongParameter.class))
        .isEqualTo(
            "[ParameterType] Parameter 1 of findBySku is int, but is compared with 'sku', which is"
                + " String.");
    assertThat(problem(dynabind, ReturnsDto.class))
        .isEqualTo("[ReturnType] findBySku returns Dto.");
    assertThat(problem(dynabind, WrongKey.class))
        .isEqualTo(
            "[KeyMismatch] WrongKey has the key type String, but the key of Stock is String sku,"
                + " String place.");
  }

  private static String problem(Dynabind dynabind, Class<?> repository) {
    try {
      new DynamoRepositoryFactory(dynabind).getRepository(repository);
      return "none";
    } catch (RuntimeException e) {
      for (Throwable t = e; t != null; t = t.getCause()) {
        if (t instanceof MappingException mapping) {
          return "[" + mapping.problems().get(0).id() + "] " + mapping.problems().get(0).message();
        }
      }
      throw e;
    }
  }
}
