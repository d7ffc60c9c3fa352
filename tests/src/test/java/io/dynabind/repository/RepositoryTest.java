package io.dynabind.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.LocalIndex;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.executor.ExecutionListener;
import io.dynabind.operation.Query;
import io.dynabind.outcome.ItemExistsException;
import io.dynabind.outcome.ItemMissingException;
import io.dynabind.outcome.VersionConflictException;
import io.dynabind.table.EntityTable;
import io.dynabind.table.TableNames;
import io.dynabind.test.DynamoDbTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Repositories against a server: every operator, every form of result, every base verb. */
@DynamoDbTest(
    entities = {RepositoryTest.Parcel.class, RepositoryTest.Depot.class},
    repositories = {RepositoryTest.Parcels.class, RepositoryTest.Depots.class})
final class RepositoryTest {

  enum Status {
    WAITING,
    SENT
  }

  @Table("parcels")
  @LocalIndex(name = "byGrams", rangeKey = "grams")
  @GlobalIndex(name = "byStatus", hashKey = "status", rangeKey = "sentAt")
  @GlobalIndex(
      name = "byPlace",
      hashKey = {"country", "city"},
      rangeKey = {"street", "house", "floor"})
  record Parcel(
      @HashKey String sender,
      @RangeKey String id,
      int grams,
      Status status,
      Instant sentAt,
      String country,
      String city,
      String street,
      int house,
      int floor,
      @Attribute("p") BigDecimal price,
      Optional<String> note,
      @Version @Nullable Long version) {

    Parcel with(BigDecimal newPrice) {
      return new Parcel(
          sender, id, grams, status, sentAt, country, city, street, house, floor, newPrice, note,
          version);
    }
  }

  record ParcelKey(String id, String sender) {}

  @Table("depots")
  record Depot(@HashKey long number, String city) {}

  record DepotKey(long number) {}

  /** Shared by repositories of whatever has a status. */
  interface WithStatus<T, S> {
    List<T> findByStatus(S status);

    CompletableFuture<List<T>> readByStatus(S status);

    default int countOf(S status) {
      return findByStatus(status).size();
    }
  }

  interface Base<T, K> extends Repository<T, K> {
    default T require(K key) {
      return get(key).orElseThrow();
    }
  }

  interface Parcels extends Base<Parcel, ParcelKey>, WithStatus<Parcel, Status> {

    List<Parcel> findBySender(String sender);

    List<Parcel> findBySenderAndIdLessThan(String sender, String id);

    List<Parcel> findBySenderAndIdLessThanEqual(String sender, String id);

    List<Parcel> findBySenderAndIdGreaterThan(String sender, String id);

    List<Parcel> findBySenderAndIdGreaterThanEqual(String sender, String id);

    List<Parcel> findBySenderAndIdBetween(String sender, String from, String to);

    List<Parcel> findByIdStartingWithAndSender(String prefix, String sender);

    List<Parcel> findBySenderAndGramsBetween(String sender, int from, int to);

    List<Parcel> findBySenderAndPriceGreaterThan(String sender, BigDecimal price);

    List<Parcel> findBySenderAndNote(String sender, String note);

    List<Parcel> findBySenderAndNoteStartingWith(String sender, String prefix);

    List<Parcel> findBySenderAndNoteBetween(String sender, String from, String to);

    List<Parcel> findBySenderOrderByIdDesc(String sender);

    List<Parcel> findBySenderOrderByGrams(String sender);

    List<Parcel> findTop3BySenderOrderByIdDesc(String sender);

    List<Parcel> findTop3BySenderAndPriceGreaterThan(String sender, BigDecimal price);

    List<Parcel> findByStatusAndSentAtBefore(Status status, Instant time);

    List<Parcel> findByStatusAndSentAtAfter(Status status, Instant time);

    Optional<Parcel> findFirstByStatusOrderBySentAtDesc(Status status);

    List<Parcel> findByCityAndCountry(String city, String country);

    List<Parcel> findByCountryAndCityAndStreetAndHouseGreaterThan(
        String country, String city, String street, int house);

    Optional<Parcel> findByCountryAndCityAndStreetAndHouseAndFloor(
        String country, String city, String street, int house, int floor);

    Optional<Parcel> findBySenderAndId(String sender, String id);

    @Nullable Parcel getBySenderAndId(String sender, String id);

    Optional<Parcel> findBySenderAndIdStartingWith(String sender, String prefix);

    @Nullable Parcel getBySenderAndIdStartingWith(String sender, String prefix);

    Stream<Parcel> queryBySender(String sender);

    Stream<Parcel> findFirst2BySender(String sender);

    CompletableFuture<List<Parcel>> readBySender(String sender);

    CompletableFuture<Optional<Parcel>> readBySenderAndIdStartingWith(String sender, String prefix);

    CompletionStage<@Nullable Parcel> readBySenderAndId(String sender, String id);

    default void deleteAll(ParcelKey... keys) {
      for (ParcelKey key : keys) {
        deleteByKey(key);
      }
    }

    default Parcel lost(long number) throws IOException {
      throw new IOException("lost " + number);
    }

    default List<Parcel> cheap(String sender) {
      return findBySender(sender).stream()
          .filter(parcel -> parcel.price().compareTo(BigDecimal.valueOf(3)) < 0)
          .toList();
    }
  }

  interface Depots extends Base<Depot, Long> {}

  interface DepotsByRecord extends Repository<Depot, DepotKey> {}

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @BeforeEach
  void insertFive(EntityTable<Parcel> table) {
    IntStream.rangeClosed(1, 5).forEach(number -> table.insert(parcel(number)));
    table.insert(parcel("other", "p-1", 1));
  }

  private static Parcel parcel(int number) {
    return parcel("ann", "p-" + number, number);
  }

  private static Parcel parcel(String sender, String id, int number) {
    return new Parcel(
        sender,
        id,
        1000 - number,
        sender.equals("ann") && number > 3 ? Status.SENT : Status.WAITING,
        START.plusSeconds(number),
        "at",
        sender.equals("ann") ? "wien" : "graz",
        number == 5 ? "ring" : "allee",
        number,
        number * 10,
        BigDecimal.valueOf(number),
        number == 2 ? Optional.of("fragile") : Optional.empty(),
        null);
  }

  private static List<String> ids(List<Parcel> parcels) {
    return parcels.stream().map(parcel -> parcel.sender() + " " + parcel.id()).toList();
  }

  @Test
  void comparesRangeKeys(Parcels parcels) {
    assertThat(ids(parcels.findBySender("ann")))
        .containsExactly("ann p-1", "ann p-2", "ann p-3", "ann p-4", "ann p-5");
    assertThat(ids(parcels.findBySenderAndIdLessThan("ann", "p-2"))).containsExactly("ann p-1");
    assertThat(ids(parcels.findBySenderAndIdLessThanEqual("ann", "p-2")))
        .containsExactly("ann p-1", "ann p-2");
    assertThat(ids(parcels.findBySenderAndIdGreaterThan("ann", "p-4"))).containsExactly("ann p-5");
    assertThat(ids(parcels.findBySenderAndIdGreaterThanEqual("ann", "p-4")))
        .containsExactly("ann p-4", "ann p-5");
    assertThat(ids(parcels.findBySenderAndIdBetween("ann", "p-2", "p-3")))
        .containsExactly("ann p-2", "ann p-3");
    assertThat(ids(parcels.findByIdStartingWithAndSender("p-", "other")))
        .containsExactly("other p-1");
    assertThat(parcels.findByIdStartingWithAndSender("q-", "other")).isEmpty();
  }

  @Test
  void asksIndexes(Parcels parcels) {
    assertThat(ids(parcels.findBySenderAndGramsBetween("ann", 996, 998)))
        .containsExactly("ann p-4", "ann p-3", "ann p-2");
    assertThat(ids(parcels.findByStatusAndSentAtBefore(Status.WAITING, START.plusSeconds(3))))
        .containsExactlyInAnyOrder("ann p-1", "other p-1", "ann p-2");
    assertThat(ids(parcels.findByStatusAndSentAtAfter(Status.WAITING, START.plusSeconds(1))))
        .containsExactly("ann p-2", "ann p-3");
    assertThat(ids(parcels.findByCityAndCountry("wien", "at")))
        .containsExactly("ann p-1", "ann p-2", "ann p-3", "ann p-4", "ann p-5");
    assertThat(
            ids(parcels.findByCountryAndCityAndStreetAndHouseGreaterThan("at", "wien", "allee", 2)))
        .containsExactly("ann p-3", "ann p-4");
    assertThat(parcels.findByCountryAndCityAndStreetAndHouseAndFloor("at", "wien", "ring", 5, 50))
        .map(Parcel::id)
        .contains("p-5");
    assertThat(parcels.findByCountryAndCityAndStreetAndHouseAndFloor("at", "wien", "ring", 5, 51))
        .isEmpty();
  }

  @Test
  void filtersSortsAndLimits(Parcels parcels) {
    BigDecimal two = new BigDecimal("2");
    assertThat(ids(parcels.findBySenderAndPriceGreaterThan("ann", two)))
        .containsExactly("ann p-3", "ann p-4", "ann p-5");
    assertThat(ids(parcels.findTop3BySenderAndPriceGreaterThan("ann", BigDecimal.ONE)))
        .containsExactly("ann p-2", "ann p-3", "ann p-4");
    assertThat(ids(parcels.findBySenderAndNote("ann", "fragile"))).containsExactly("ann p-2");
    assertThat(ids(parcels.findBySenderAndNoteStartingWith("ann", "fra")))
        .containsExactly("ann p-2");
    assertThat(parcels.findBySenderAndNoteBetween("ann", "g", "z")).isEmpty();
    assertThat(ids(parcels.findBySenderOrderByIdDesc("ann")))
        .containsExactly("ann p-5", "ann p-4", "ann p-3", "ann p-2", "ann p-1");
    assertThat(ids(parcels.findTop3BySenderOrderByIdDesc("ann")))
        .containsExactly("ann p-5", "ann p-4", "ann p-3");
    assertThat(ids(parcels.findBySenderOrderByGrams("ann")))
        .containsExactly("ann p-5", "ann p-4", "ann p-3", "ann p-2", "ann p-1");
    assertThat(parcels.findFirstByStatusOrderBySentAtDesc(Status.SENT))
        .map(Parcel::id)
        .contains("p-5");
  }

  @Test
  void returnsOneOrNone(Parcels parcels) {
    assertThat(parcels.findBySenderAndId("ann", "p-1")).map(Parcel::grams).contains(999);
    assertThat(parcels.findBySenderAndId("ann", "p-9")).isEmpty();
    assertThat(parcels.getBySenderAndId("ann", "p-1")).isNotNull();
    assertThat(parcels.getBySenderAndId("ann", "p-9")).isNull();
    assertThat(parcels.findBySenderAndIdStartingWith("other", "p")).isPresent();
    assertThat(parcels.getBySenderAndIdStartingWith("other", "q")).isNull();
  }

  @Test
  void refusesToChooseAmongSeveral(Parcels parcels) {
    assertThatThrownBy(() -> parcels.findBySenderAndIdStartingWith("ann", "p"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Parcels.findBySenderAndIdStartingWith returns one entity, but several answer it;"
                + " return a List, or say findFirstBy…");
    assertThatThrownBy(() -> parcels.getBySenderAndIdStartingWith("ann", "p"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Parcels.getBySenderAndIdStartingWith returns one entity, but several answer it;"
                + " return a List, or say findFirstBy…");
    assertThatThrownBy(() -> parcels.readBySenderAndIdStartingWith("ann", "p").join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Parcels.readBySenderAndIdStartingWith returns one entity, but several answer it;"
                + " return a List, or say findFirstBy…");
  }

  @Test
  void answersWithFutures(Parcels parcels) {
    assertThat(parcels.readBySender("ann").join()).isEqualTo(parcels.findBySender("ann"));
    assertThat(parcels.readBySenderAndIdStartingWith("other", "p").join()).isPresent();
    assertThat(parcels.readBySenderAndIdStartingWith("other", "q").join()).isEmpty();
    assertThat(parcels.readBySenderAndId("ann", "p-1").toCompletableFuture().join())
        .isEqualTo(parcels.getBySenderAndId("ann", "p-1"));
    assertThat(parcels.readBySenderAndId("ann", "p-9").toCompletableFuture().join()).isNull();
  }

  @Test
  void streams(Parcels parcels) {
    assertThat(parcels.queryBySender("ann")).isEqualTo(parcels.findBySender("ann"));
    assertThat(parcels.findFirst2BySender("ann"))
        .extracting(Parcel::id)
        .containsExactly("p-1", "p-2");
  }

  @Test
  void readsThePagesOfStreamsAsTheyAreAskedFor(EntityTable<Parcel> table, DynamoDbClient client) {
    // Eight items of 150 KB: more than a page of 1 MB.
    String kilobytes = "x".repeat(150_000);
    for (int i = 1; i <= 8; i++) {
      Parcel parcel = parcel("big", "p-" + i, i);
      table.insert(
          new Parcel(
              "big",
              parcel.id(),
              i,
              parcel.status(),
              START,
              "at",
              "linz",
              "ring",
              i,
              i,
              parcel.price(),
              Optional.of(kilobytes),
              null));
    }
    AtomicInteger pages = new AtomicInteger();
    ExecutionListener counting =
        (operation, attempt, time) -> pages.addAndGet(operation instanceof Query ? 1 : 0);
    String prefix = table.name().substring(0, table.name().length() - "parcels".length());
    try (Dynabind dynabind =
        Dynabind.builder()
            .client(client)
            .tableNames(TableNames.prefix(prefix))
            .listener(counting)
            .repositories(Streaming.class)
            .build()) {
      Stream<Parcel> stream = dynabind.repository(Streaming.class).findBySender("big");
      assertThat(pages).hasValue(0);
      Iterator<Parcel> iterator = stream.iterator();
      assertThat(iterator.next().id()).isEqualTo("p-1");
      assertThat(pages).hasValue(1);
      AtomicInteger rest = new AtomicInteger();
      iterator.forEachRemaining(parcel -> rest.incrementAndGet());
      assertThat(rest).hasValue(7);
      assertThat(pages.get()).isGreaterThan(1);
    }
  }

  interface Streaming extends Repository<Parcel, ParcelKey> {
    Stream<Parcel> findBySender(String sender);
  }

  @Test
  void writesAndReadsByRecordKey(Parcels parcels) {
    ParcelKey key = new ParcelKey("p-6", "ann");
    assertThat(parcels.exists(key)).isFalse();
    Parcel saved = parcels.insert(parcel(6));
    assertThat(saved.version()).isEqualTo(1);
    assertThat(parcels.exists(key)).isTrue();
    assertThat(parcels.get(key)).contains(saved);
    assertThatThrownBy(() -> parcels.insert(parcel(6))).isInstanceOf(ItemExistsException.class);

    Parcel second = parcels.put(saved.with(BigDecimal.TEN));
    Parcel third = parcels.update(second.with(BigDecimal.ONE));
    assertThat(third.version()).isEqualTo(3);
    assertThatThrownBy(() -> parcels.delete(second)).isInstanceOf(VersionConflictException.class);
    parcels.delete(third);
    assertThat(parcels.get(key)).isEmpty();
    assertThatThrownBy(() -> parcels.update(third)).isInstanceOf(ItemMissingException.class);

    parcels.deleteByKey(new ParcelKey("p-1", "ann"));
    parcels.deleteByKey(new ParcelKey("p-1", "ann"));
    assertThat(parcels.exists(new ParcelKey("p-1", "ann"))).isFalse();
  }

  @Test
  void writesAndReadsBySingleKey(Depots depots, DynamoDbClient client, EntityTable<Depot> table) {
    Depot depot = depots.insert(new Depot(7, "wien"));
    assertThat(depots.get(7L)).contains(depot);
    assertThat(depots.put(new Depot(7, "graz"))).isEqualTo(new Depot(7, "graz"));
    assertThat(depots.update(new Depot(7, "linz"))).isEqualTo(new Depot(7, "linz"));
    assertThat(depots.require(7L).city()).isEqualTo("linz");
    String prefix = table.name().substring(0, table.name().length() - "depots".length());
    try (Dynabind dynabind =
        Dynabind.builder()
            .client(client)
            .tableNames(TableNames.prefix(prefix))
            .repositories(DepotsByRecord.class)
            .build()) {
      DepotsByRecord byRecord = dynabind.repository(DepotsByRecord.class);
      assertThat(byRecord.exists(new DepotKey(7))).isTrue();
      byRecord.deleteByKey(new DepotKey(7));
    }
    assertThat(depots.exists(7L)).isFalse();
    depots.delete(depot);
  }

  @Test
  void callsDefaultAndInheritedMethods(Parcels parcels) {
    assertThat(ids(parcels.cheap("ann"))).containsExactly("ann p-1", "ann p-2");
    assertThat(parcels.countOf(Status.SENT)).isEqualTo(2);
    assertThat(ids(parcels.findByStatus(Status.SENT))).containsExactly("ann p-4", "ann p-5");
    assertThat(ids(parcels.readByStatus(Status.SENT).join())).containsExactly("ann p-4", "ann p-5");
    assertThat(parcels.require(new ParcelKey("p-1", "ann")).grams()).isEqualTo(999);
    assertThatThrownBy(() -> parcels.lost(7)).isInstanceOf(IOException.class).hasMessage("lost 7");
    parcels.deleteAll(new ParcelKey("p-1", "ann"), new ParcelKey("p-2", "ann"));
    assertThat(parcels.cheap("ann")).isEmpty();
  }

  @Test
  void isItselfOnly(Parcels parcels, Depots depots) {
    assertThat(parcels.toString()).isEqualTo("Parcels (dynabind repository)");
    assertThat(parcels.equals(parcels)).isTrue();
    assertThat(parcels.equals(depots)).isFalse();
    assertThat(parcels.equals(null)).isFalse();
    assertThat(parcels.hashCode()).isEqualTo(System.identityHashCode(parcels));
  }

  @Test
  @SuppressWarnings("NullAway") // that is the point
  void refusesNull(Parcels parcels) {
    assertThatThrownBy(() -> parcels.findBySender(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Parcels.findBySender was given null for 'sender'");
    assertThatThrownBy(() -> parcels.findBySenderAndIdBetween("ann", "p-1", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Parcels.findBySenderAndIdBetween was given null for 'id'");
    assertThatThrownBy(() -> parcels.getBySenderAndId("ann", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Parcels.getBySenderAndId was given null for 'id'");
    assertThatThrownBy(() -> parcels.queryBySender(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Parcels.queryBySender was given null for 'sender'");
    assertThatThrownBy(() -> parcels.readBySender(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Parcels.readBySender was given null for 'sender'");
    assertThatThrownBy(() -> parcels.get(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Parcels.get was given null");
    assertThatThrownBy(() -> parcels.insert(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Parcels.insert was given null");
  }
}
