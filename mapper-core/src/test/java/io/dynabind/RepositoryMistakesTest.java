package io.dynabind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.annotation.ConsistentRead;
import io.dynabind.annotation.Convert;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Is;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Update;
import io.dynabind.annotation.Version;
import io.dynabind.annotation.Where;
import io.dynabind.codec.AttributeConverter;
import io.dynabind.executor.CallOptions;
import io.dynabind.problem.MappingException;
import io.dynabind.repository.Repository;
import io.dynabind.table.Cursor;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every mistake in a repository or in settings, with the whole report that it gets. */
class RepositoryMistakesTest {

  private static final Golden GOLDEN = Golden.folder("repositories");

  enum Status {
    PAID,
    SHIPPED
  }

  @Table("orders")
  @GlobalIndex(name = "byStatus", hashKey = "status", rangeKey = "placedAt")
  @GlobalIndex(name = "byPlace", hashKey = "place", projection = Projection.KEYS_ONLY)
  @GlobalIndex(name = "byBuyer", hashKey = "buyer")
  @GlobalIndex(name = "byBuyerAgain", hashKey = "buyer")
  record Order(
      @HashKey String customerId,
      @RangeKey String orderId,
      Status status,
      Instant placedAt,
      BigDecimal total,
      String place,
      String buyer,
      @Convert(Length.class) String code,
      boolean gift,
      @Version Long version) {}

  /** Stores a text as a number. */
  public static final class Length implements AttributeConverter<String, Integer> {
    @Override
    public Integer toStored(String text) {
      return text.length();
    }

    @Override
    public String fromStored(Integer stored) {
      return "x".repeat(stored);
    }
  }

  record OrderKey(String customerId, String orderId) {}

  record WrongKey(String customerId, Long orderId) {}

  @Table("albums")
  record Album(
      @HashKey String id, BigDecimal price, Set<String> tags, Map<String, Integer> stock) {}

  @Table("zones")
  record Zone(@HashKey String id) {}

  interface Misspelled extends Repository<Order, OrderKey> {
    List<Order> findByCutsomerId(String customerId);
  }

  interface NoFinder extends Repository<Order, OrderKey> {
    List<Order> everythingOfToday();
  }

  interface CountsEntities extends Repository<Order, OrderKey> {
    List<Order> countByCustomerId(String customerId);

    Optional<Order> existsByCustomerId(String customerId);

    Order deleteByCustomerId(String customerId);
  }

  interface CountsSome extends Repository<Order, OrderKey> {
    long countTop5ByCustomerId(String customerId);
  }

  interface SortsSeveralKeys extends Repository<Order, OrderKey> {
    List<Order> findByStatusInOrderByPlacedAt(Set<Status> statuses);
  }

  interface TakesOneForMany extends Repository<Order, OrderKey> {
    List<Order> findByCustomerIdIn(String customerId);
  }

  interface FiltersByItsKey extends Repository<Order, OrderKey> {
    List<Order> findByCustomerIdAndOrderIdNot(String customerId, String orderId);
  }

  interface AsksTextToBeTrue extends Repository<Order, OrderKey> {
    List<Order> findByCustomerIdAndPlaceTrue(String customerId);
  }

  interface SaysOrEqual extends Repository<Order, OrderKey> {
    List<Order> findByCustomerIdAndTotalGreaterThanOrEqual(String customerId, BigDecimal total);
  }

  interface OrWithoutKey extends Repository<Order, OrderKey> {
    List<Order> findByCustomerIdAndPlaceOrTotal(String customerId, String place, BigDecimal total);
  }

  interface SaysOr extends Repository<Order, OrderKey> {
    List<Order> findByCustomerIdOrBuyer(String customerId, String buyer);
  }

  interface SaysTheSameKeyTwice extends Repository<Order, OrderKey> {
    List<Order> findByCustomerIdOrCustomerId(String one, String other);
  }

  interface TakesLimitsElsewhere extends Repository<Order, OrderKey> {
    Page<Order> findByCustomerId(PageLimit limit, String customerId);

    Page<Order> findByCustomerIdAndTotal(String customerId, Cursor cursor, BigDecimal total);

    List<Order> findByCustomerIdAndPlace(String customerId, String place, CallOptions options);

    @Update("SET place = :place")
    void move(OrderKey key, String place, PageLimit limit);
  }

  /** Has another class of the same simple name. */
  interface Ours {
    record Instant(long second) {}
  }

  interface TakesAnotherInstant extends Repository<Order, OrderKey> {
    List<Order> findByCustomerIdAndPlacedAt(String customerId, Ours.Instant placedAt);
  }

  interface AsksForAnotherInstant extends Repository<Order, OrderKey> {
    @Query
    List<Order> asked(String customerId, Ours.Instant placedAt);

    @Query(key = "customerId = :customerId", filter = "placedAt IN :times")
    List<Order> written(String customerId, List<Ours.Instant> times);
  }

  interface ContainsTheWhole extends Repository<Album, String> {
    List<Album> findByIdAndTagsContaining(String id, Set<String> tags);

    List<Album> findByIdAndTagsNotContaining(String id, List<String> tags);
  }

  interface ContainsSomething extends Repository<Album, String> {
    List<Album> findByIdAndStockContaining(String id, String product);

    @Query
    List<Album> asked(String id, @Where(value = "tags", is = Is.CONTAINING) Set<String> tag);

    @Query
    List<Album> any(String id, @Where(value = "price", is = Is.IN) BigDecimal prices);
  }

  interface IgnoresCase extends Repository<Order, OrderKey> {
    List<Order> findByCustomerIdIgnoreCase(String customerId);
  }

  interface EndsWith extends Repository<Order, OrderKey> {
    List<Order> findByCustomerIdAndOrderIdEndingWith(String customerId, String end);
  }

  interface BeginsWithNumber extends Repository<Order, OrderKey> {
    List<Order> findByCustomerIdAndTotalStartingWith(String customerId, BigDecimal total);
  }

  interface BeginsWithStoredNumber extends Repository<Order, OrderKey> {
    List<Order> findByCustomerIdAndCodeStartingWith(String customerId, String code);
  }

  interface BoundsWithoutEnds extends Repository<Order, OrderKey> {
    List<Order> findByStatusAndPlacedAtAfterAndPlacedAtBefore(
        Status status, Instant from, Instant to);
  }

  interface HashKeyTwice extends Repository<Order, OrderKey> {
    List<Order> findByCustomerIdAndCustomerId(String one, String other);
  }

  interface WouldScan extends Repository<Order, OrderKey> {
    List<Order> findByTotal(BigDecimal total);
  }

  interface WouldScanForWhatIsNoKey extends Repository<Order, OrderKey> {
    List<Order> findByGiftTrue();

    List<Order> findByGiftTrueAndTotalGreaterThan(BigDecimal total);
  }

  interface LagsBehind extends Repository<Order, OrderKey> {
    @ConsistentRead
    List<Order> findByStatus(Status status);

    @ConsistentRead
    List<Order> findByTotal(BigDecimal total);
  }

  interface WouldScanWithoutEquality extends Repository<Order, OrderKey> {
    List<Order> findByPlacedAtAfter(Instant time);
  }

  interface Ambiguous extends Repository<Order, OrderKey> {
    List<Order> findByBuyer(String buyer);
  }

  interface HalfAnIndex extends Repository<Order, OrderKey> {
    List<Order> findByPlace(String place);
  }

  interface ComparesEnums extends Repository<Order, OrderKey> {
    List<Order> findByCustomerIdAndStatusGreaterThan(String customerId, Status status);
  }

  interface SortsByOther extends Repository<Order, OrderKey> {
    List<Order> findByCustomerIdOrderByTotalDesc(String customerId);
  }

  interface TooFewParameters extends Repository<Order, OrderKey> {
    List<Order> findByStatusAndPlacedAtBetween(Status status, Instant from);
  }

  interface WrongParameter extends Repository<Order, OrderKey> {
    List<Order> findByStatus(String status);
  }

  interface WrongReturn extends Repository<Order, OrderKey> {
    Map<String, Order> findByCustomerId(String customerId);
  }

  interface WithoutAsyncClient extends Repository<Order, OrderKey> {
    CompletableFuture<List<Order>> findByCustomerId(String customerId);
  }

  interface One {
    List<Order> findByCutsomerId(String customerId);
  }

  interface Other {
    List<Order> findByCutsomerId(String customerId);
  }

  interface DeclaredTwice extends Repository<Order, OrderKey>, One, Other {}

  interface WithoutClient extends Repository<Order, OrderKey> {
    List<Order> findByCustomerId(String customerId);

    CompletableFuture<List<Order>> readByCustomerId(String customerId);
  }

  interface KeyOfOtherType extends Repository<Order, WrongKey> {}

  interface SingleKeyForTwo extends Repository<Order, String> {}

  interface KeyOfOtherSingle extends Repository<Zone, Integer> {}

  @SuppressWarnings("rawtypes") // the mistake
  interface Raw extends Repository {}

  interface OverloadsAVerb extends Repository<Order, OrderKey> {
    Order get(String customerId);
  }

  sealed interface SealedOrders extends Repository<Order, OrderKey> permits OpenOrders {}

  non-sealed interface OpenOrders extends SealedOrders {}

  interface OfTexts extends Repository<String, OrderKey> {}

  interface NoRepository {}

  abstract static class NoInterface implements Repository<Order, OrderKey> {}

  // Five mistakes of entities and repositories, in one report.

  record NoTable(@HashKey String id) {}

  @Table("no-key")
  record NoKey(String id) {}

  @Table("two-keys")
  record TwoKeys(@HashKey String one, @HashKey String two) {}

  private static Dynabind.Builder builder() {
    return Dynabind.builder().executor(new NeverSends(true, false));
  }

  private static Map<String, Dynabind.Builder> mistakes() {
    Map<String, Dynabind.Builder> mistakes = new LinkedHashMap<>();
    for (Class<?> repository :
        List.of(
            Misspelled.class,
            NoFinder.class,
            CountsEntities.class,
            CountsSome.class,
            SortsSeveralKeys.class,
            TakesOneForMany.class,
            FiltersByItsKey.class,
            AsksTextToBeTrue.class,
            SaysOrEqual.class,
            OrWithoutKey.class,
            SaysOr.class,
            SaysTheSameKeyTwice.class,
            TakesLimitsElsewhere.class,
            TakesAnotherInstant.class,
            AsksForAnotherInstant.class,
            ContainsTheWhole.class,
            ContainsSomething.class,
            OfTexts.class,
            IgnoresCase.class,
            EndsWith.class,
            BeginsWithNumber.class,
            BeginsWithStoredNumber.class,
            BoundsWithoutEnds.class,
            HashKeyTwice.class,
            WouldScan.class,
            WouldScanWithoutEquality.class,
            WouldScanForWhatIsNoKey.class,
            LagsBehind.class,
            Ambiguous.class,
            HalfAnIndex.class,
            ComparesEnums.class,
            SortsByOther.class,
            TooFewParameters.class,
            WrongParameter.class,
            WrongReturn.class,
            WithoutAsyncClient.class,
            DeclaredTwice.class,
            KeyOfOtherType.class,
            SingleKeyForTwo.class,
            KeyOfOtherSingle.class,
            Raw.class,
            OverloadsAVerb.class,
            SealedOrders.class,
            NoRepository.class,
            NoInterface.class)) {
      mistakes.put(repository.getSimpleName(), builder().repositories(repository));
    }
    mistakes.put(
        "FiveTogether",
        builder()
            .entities(NoTable.class, NoKey.class, TwoKeys.class)
            .repositories(Misspelled.class, KeyOfOtherType.class));
    mistakes.put(
        "WithoutClient",
        Dynabind.builder().executor(new NeverSends(false, true)).repositories(WithoutClient.class));
    mistakes.put("ExecutorAndEndpoint", builder().endpoint(URI.create("http://localhost:8000")));
    mistakes.put("TableNameTooShort", builder().entities(Zone.class).tableNames(declared -> "z"));
    return mistakes;
  }

  @TestFactory
  Stream<DynamicTest> everyMistakeHasItsReport() {
    return mistakes().entrySet().stream()
        .map(
            mistake ->
                DynamicTest.dynamicTest(
                    mistake.getKey(),
                    () -> {
                      MappingException e =
                          catchThrowableOfType(
                              MappingException.class, () -> mistake.getValue().build());
                      assertThat(e).isNotNull();
                      GOLDEN.check(mistake.getKey(), e.getMessage());
                    }));
  }

  @Test
  void everyFileIsTheReportOfAMistake() {
    assertThat(new TreeSet<>(GOLDEN.names())).isEqualTo(new TreeSet<>(mistakes().keySet()));
  }

  @Test
  void aStartupOfItsOwnLeavesNothingBehindWhenItFails() {
    AtomicInteger failures = new AtomicInteger();
    try (Dynabind dynabind = builder().build()) {
      for (int i = 0; i < 2; i++) {
        MappingException e =
            catchThrowableOfType(MappingException.class, () -> dynabind.table(NoKey.class));
        assertThat(e.problems()).hasSize(1);
        failures.incrementAndGet();
      }
      assertThat(dynabind.table(Zone.class)).isSameAs(dynabind.table(Zone.class));
    }
    assertThat(failures).hasValue(2);
  }
}
