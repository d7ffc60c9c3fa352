package io.dynabind.table;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Delete;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Update;
import io.dynabind.executor.CallOptions;
import io.dynabind.outcome.Capacity;
import io.dynabind.outcome.CapacityMeter;
import io.dynabind.outcome.ConsumedCapacity;
import io.dynabind.repository.Repository;
import io.dynabind.test.FaultClient;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/** What calls consume is added up, and queries that consume too much are stopped. */
@SuppressWarnings("serial") // method references to records that are not public
final class CapacityMeterTest {

  record PlaceKey(String land, int number) {}

  @Table("metered-places")
  record Place(@HashKey String land, @RangeKey int number, String text) {}

  interface Places extends Repository<Place, PlaceKey> {

    List<Place> findByLand(String land);

    Optional<Place> findByLandAndNumber(String land, int number);

    CompletableFuture<Optional<Place>> readByLandAndNumber(String land, int number);

    Stream<Place> readByLand(String land);

    Page<Place> queryByLand(String land, PageLimit limit);

    long countByLand(String land);

    boolean existsByLand(String land);

    long deleteByLand(String land);

    List<Place> findByLandInAndText(List<String> lands, String text);

    List<Place> findByLandAndNumberIn(String land, List<Integer> numbers);

    @Query(key = "land = :land", filter = "text IN (:texts)")
    List<Place> asked(String land, List<String> texts);

    @Update("SET text = :text")
    boolean say(PlaceKey key, String text);

    @Delete
    boolean remove(PlaceKey key);

    default Optional<Place> first(String land) {
      return findByLandAndNumber(land, 1);
    }
  }

  private static final String LARGE = "x".repeat(300_000);

  private final FaultClient requests = new FaultClient();
  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private final SdkHttpClient http = memory.httpClient();
  private final SdkAsyncHttpClient asyncHttp = memory.asyncHttpClient();
  private final List<AutoCloseable> closing = new ArrayList<>();
  private EntityTable<Place> places;
  private Dynabind dynabind;

  @BeforeEach
  void create() {
    dynabind =
        Dynabind.builder()
            .endpoint(memory.endpoint())
            .region(memory.region())
            .credentials(memory.credentials())
            .httpClient(requests.wrap(http))
            .asyncHttpClient(requests.wrap(asyncHttp))
            .repositories(Places.class)
            .build();
    closing.addAll(List.of(dynabind, http, asyncHttp));
    places = dynabind.table(Place.class);
    places.create();
    // Ten pages of DynamoDB: 1 MB holds three items.
    places.putAll(IntStream.rangeClosed(1, 30).mapToObj(n -> new Place("de", n, LARGE)).toList());
    requests.clear();
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : closing) {
      each.close();
    }
  }

  private EntityTable<Place> with(CapacityMeter meter) {
    return places.with(CallOptions.metered(meter));
  }

  @Test
  void addsUpWhatAllCallsOfAScopeConsume() {
    CapacityMeter meter = Capacity.meter();
    EntityTable<Place> metered = with(meter);
    int found = metered.query("de").list().size();
    double queried = meter.consumed().readUnits();
    metered.get(new PlaceKey("de", 1));
    metered.put(new Place("fr", 1, "x"));
    metered.async().scan().list().join();

    assertThat(found).isEqualTo(30);
    assertThat(queried).isGreaterThan(1_000);
    assertThat(meter.consumed().readUnits()).isGreaterThan(2 * queried);
    assertThat(meter.consumed().writeUnits()).isEqualTo(1);
    assertThat(meter.requests()).isEqualTo(requests.exchanges().size());
    assertThat(meter.capacity())
        .extracting(ConsumedCapacity::table)
        .containsExactly("metered-places");
    assertThat(meter.isSpent()).isFalse();
    places.query("de").list();
    assertThat(meter.consumed().readUnits()).isLessThan(3 * queried);
  }

  @Test
  void stopsAQueryThatConsumesTooMuchAndSaysWhereToGoOn() {
    CapacityExceededException stopped =
        catchThrowableOfType(
            CapacityExceededException.class, () -> with(Capacity.meter(200)).query("de").list());
    List<Object> found = new ArrayList<>(stopped.items());
    int before = requests.exchanges().size();
    Page<Place> rest =
        places.query("de").page(PageLimit.UNLIMITED.after(Objects.requireNonNull(stopped.next())));
    found.addAll(rest.items());

    assertThat(before).isBetween(2, 9);
    assertThat(stopped.consumed().readUnits()).isGreaterThanOrEqualTo(200);
    assertThat(stopped.budget()).isEqualTo(200);
    assertThat(stopped)
        .hasMessageStartingWith("The capacity budget of 200.0 units is spent: Capacity[readUnits=")
        .hasMessageEndingWith(" (EntityTable<Place>.query)");
    assertThat(found).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void stopsEachFormOfAReadThatConsumesTooMuch() {
    stops(p -> p.query("de").stream().forEach(place -> assertThat(place.land()).isEqualTo("de")));
    stops(p -> p.query("de").filter(attribute(Place::text).eq("none")).first());
    stops(p -> p.query("de").count());
    stops(p -> p.scan().list());
    stops(p -> p.scan().page(PageLimit.UNLIMITED));
    requests.clear();
    CapacityMeter spent = Capacity.meter(0.1);
    with(spent).get(new PlaceKey("de", 1));
    int before = requests.exchanges().size();
    CapacityExceededException stopped =
        catchThrowableOfType(CapacityExceededException.class, () -> with(spent).query("de").list());

    assertThat(requests.exchanges()).hasSize(before);
    assertThat(stopped.next()).isNull();
    assertThatThrownBy(() -> with(Capacity.meter(200)).async().query("de").list().join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(CapacityExceededException.class);
    assertThatThrownBy(() -> Capacity.meter(0))
        .hasMessage("A capacity budget is more than 0 units, not 0.0");
  }

  @Test
  void countsWhatEachMethodOfARepositoryConsumes() {
    CapacityMeter meter = Capacity.meter();
    Places metered = dynabind.repository(Places.class, CallOptions.metered(meter));
    List<Supplier<@Nullable Object>> calls =
        List.of(
            () -> metered.findByLand("de"),
            () -> metered.findByLandAndNumber("de", 1),
            () -> metered.countByLand("de"),
            () -> metered.existsByLand("de"),
            () -> metered.queryByLand("de", PageLimit.of(1)),
            () -> metered.readByLand("de").toList(),
            () -> metered.readByLandAndNumber("de", 1).join(),
            () -> metered.findByLandInAndText(List.of("de", "fr"), "x"),
            () -> metered.findByLandAndNumberIn("de", List.of(1, 2)),
            () -> metered.asked("de", List.of("x", "y")),
            () -> metered.say(new PlaceKey("de", 1), "short"),
            () -> metered.insert(new Place("it", 1, "x")),
            () -> metered.get(new PlaceKey("it", 1)),
            () -> metered.first("it"),
            () -> metered.deleteByLand("it"),
            () -> metered.remove(new PlaceKey("de", 30)));
    long told = 0;
    double consumed = 0;
    for (Supplier<@Nullable Object> call : calls) {
      var unused = call.get();
      assertThat(meter.requests()).isGreaterThan(told);
      assertThat(meter.consumed().units()).isGreaterThan(consumed);
      told = meter.requests();
      consumed = meter.consumed().units();
    }
    dynabind.repository(Places.class).countByLand("de");

    assertThat(meter.requests()).isEqualTo(told);
    assertThat(metered).isNotEqualTo(dynabind.repository(Places.class));
    assertThat(metered).hasToString("Places (dynabind repository)");
  }

  @Test
  void stopsEachMethodThatConsumesTooMuch() {
    List<Consumer<Places>> calls =
        List.of(
            p -> p.findByLand("de"),
            p -> p.countByLand("de"),
            p -> p.deleteByLand("de"),
            p -> p.queryByLand("de", PageLimit.UNLIMITED),
            p -> p.readByLand("de").forEach(place -> assertThat(place.land()).isEqualTo("de")),
            p -> p.asked("de", List.of("x")));
    for (Consumer<Places> call : calls) {
      requests.clear();
      Places metered = dynabind.repository(Places.class, CallOptions.metered(Capacity.meter(200)));

      assertThatThrownBy(() -> call.accept(metered))
          .isInstanceOf(CapacityExceededException.class)
          .hasMessageContaining("(Places.");
      assertThat(requests.exchanges().size()).isBetween(2, 9);
    }
    assertThat(places.query("de").count()).isEqualTo(30);
  }

  @Test
  void countsWithoutReadingItems() {
    assertThat(places.query("de").count()).isEqualTo(30);
    assertThat(places.query("de").limit(7).count()).isEqualTo(7);
    assertThat(places.scan().filter(attribute(Place::number).gt(20)).count()).isEqualTo(10);
    assertThat(places.async().scan().count().join()).isEqualTo(30);

    assertThat(requests.exchanges())
        .isNotEmpty()
        .allSatisfy(
            exchange -> {
              assertThat(exchange.request()).contains("\"Select\":\"COUNT\"");
              assertThat(exchange.request()).doesNotContain("ProjectionExpression");
            });
  }

  private void stops(Consumer<EntityTable<Place>> read) {
    requests.clear();
    assertThatThrownBy(() -> read.accept(with(Capacity.meter(200))))
        .isInstanceOf(CapacityExceededException.class);
    assertThat(requests.exchanges().size()).isBetween(2, 9);
  }
}
