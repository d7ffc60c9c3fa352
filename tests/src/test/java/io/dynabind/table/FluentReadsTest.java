package io.dynabind.table;

import static io.dynabind.expression.Expressions.attribute;
import static io.dynabind.expression.Expressions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Default;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Condition;
import io.dynabind.test.FaultClient;
import io.dynabind.test.LocalDynamoDb;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What fluent queries and scans can be told, on a server. */
@SuppressWarnings("serial") // method references to records that are not public
final class FluentReadsTest {
  private static final String HYDRATE =
      ". Ask for a part that it holds by project(…), have the items fetched by hydrate(), or"
          + " declare the index with projection = Projection.ALL";

  enum Colour {
    RED,
    BLUE
  }

  @Table("fluent-notes")
  @GlobalIndex(
      name = "byColour",
      hashKey = "colour",
      rangeKey = "number",
      projection = Projection.KEYS_ONLY)
  record Note(
      @HashKey String author,
      @RangeKey int number,
      @Nullable Colour colour,
      @Attribute(
              value = "rating",
              formerly = {"stars", "points"})
          @Nullable Integer stars,
      @Default("none") String title,
      @Nullable Set<String> tags,
      @TimeToLive @Nullable Instant until) {}

  record Summary(int number, @Nullable Integer stars, String title, Set<String> tags) {}

  record Key(String author, int number) {}

  record Strict(int number, String titel) {}

  record Wrong(String number) {}

  private static final MovableClock CLOCK = new MovableClock("2040-01-01T00:00:00Z");
  private static final FaultClient REQUESTS = new FaultClient();
  private static final SdkHttpClient HTTP = Apache5HttpClient.create();
  private static final SdkAsyncHttpClient ASYNC_HTTP = NettyNioAsyncHttpClient.create();
  private static Dynabind dynabind;
  private static EntityTable<Note> notes;

  @BeforeAll
  static void create() {
    LocalDynamoDb local = LocalDynamoDb.shared();
    dynabind =
        Dynabind.builder()
            .tableNames(TableNames.suffix("-" + UUID.randomUUID()))
            .endpoint(local.endpoint())
            .region(local.region())
            .credentials(local.credentials())
            .httpClient(REQUESTS.wrap(HTTP))
            .asyncHttpClient(REQUESTS.wrap(ASYNC_HTTP))
            .clock(CLOCK)
            .build();
    notes = dynabind.table(Note.class);
    notes.create();
    notes.putAll(IntStream.rangeClosed(1, 9).mapToObj(FluentReadsTest::note).toList());
    Instant past = Instant.parse("2039-12-31T00:00:00Z");
    notes.put(new Note("ann", 10, Colour.RED, 9, "gone", null, past));
    try (DynamoDbClient client = local.client()) {
      former(client, 11, "stars", "11");
      former(client, 12, "points", "12");
    }
  }

  private static Note note(int n) {
    return new Note(
        "ann",
        n,
        n % 2 == 0 ? Colour.BLUE : Colour.RED,
        n,
        "note " + n,
        n == 3 ? Set.of("x", "y") : null,
        null);
  }

  private static void former(DynamoDbClient client, int number, String name, String value) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("author", AttributeValue.fromS("ann"));
    item.put("number", AttributeValue.fromN(String.valueOf(number)));
    item.put(name, AttributeValue.fromN(value));
    client.putItem(r -> r.tableName(notes.name()).item(item));
  }

  @AfterAll
  static void drop() {
    notes.deleteTable();
    dynabind.close();
    HTTP.close();
    ASYNC_HTTP.close();
  }

  @BeforeEach
  void clear() {
    REQUESTS.clear();
  }

  private static List<Integer> numbers(List<Note> found) {
    return found.stream().map(Note::number).toList();
  }

  private static List<Integer> found(Condition filter) {
    List<Integer> queried = numbers(notes.query("ann").filter(filter).list());
    assertThat(numbers(notes.scan().filter(filter).list()))
        .containsExactlyInAnyOrderElementsOf(queried);
    assertThat(numbers(notes.async().query("ann").filter(filter).list().join())).isEqualTo(queried);
    assertThat(notes.query("ann").filter(filter).count()).isEqualTo(queried.size());
    assertThat(notes.query("ann").filter(filter).exists()).isEqualTo(!queried.isEmpty());
    assertThat(notes.query("ann").filter(filter).first().map(Note::number))
        .isEqualTo(queried.stream().findFirst());
    return queried;
  }

  @Test
  void filtersByTypedAttributesAndByNames() {
    assertThat(found(attribute(Note::colour).eq(Colour.BLUE))).containsExactly(2, 4, 6, 8);
    assertThat(
            found(attribute("colour").eq(Colour.BLUE).and(attribute("title").beginsWith("note"))))
        .containsExactly(2, 4, 6, 8);
    assertThat(found(attribute(Note::tags).contains("x"))).containsExactly(3);
    assertThat(found(attribute(Note::tags).eq(Set.of("x", "y")))).containsExactly(3);
    assertThat(
            found(attribute(Note::colour).eq(Colour.RED).and(not(attribute(Note::tags).exists()))))
        .containsExactly(1, 5, 7, 9);
    assertThat(
            numbers(
                notes
                    .query("ann")
                    .rangeKey()
                    .gt(3)
                    .filter(attribute(Note::colour).eq(Colour.RED))
                    .filter(attribute(Note::title).ne("note 5"))
                    .descending()
                    .list()))
        .containsExactly(9, 7);
  }

  @Test
  void filtersByFormerNamesWhereTheCurrentOneIsMissing() {
    assertThat(found(attribute(Note::stars).ge(8))).containsExactly(8, 9, 11, 12);
    assertThat(found(attribute(Note::stars).between(11, 12))).containsExactly(11, 12);
    assertThat(found(attribute(Note::stars).in(2, 12))).containsExactly(2, 12);
    assertThat(found(attribute(Note::stars).ne(12).and(attribute(Note::colour).notExists())))
        .containsExactly(11);
    assertThat(found(attribute(Note::stars).notExists())).isEmpty();
    assertThat(found(not(attribute(Note::stars).lt(12)))).containsExactly(12);
  }

  @Test
  void leavesExpiredItemsOutUnlessTheyAreAskedFor() {
    Condition gone = attribute(Note::title).eq("gone");

    assertThat(found(gone)).isEmpty();
    assertThat(numbers(notes.query("ann").filter(gone).includeExpired().list()))
        .containsExactly(10);
    assertThat(notes.scan().filter(gone).includeExpired().count()).isOne();
    assertThat(notes.query("ann").count()).isEqualTo(11);
    assertThat(notes.query("ann").includeExpired().count()).isEqualTo(12);
    assertThat(notes.query("ann").limit(3).count()).isEqualTo(3);
    assertThat(notes.query("bob").exists()).isFalse();
    assertThat(notes.query("bob").first()).isEmpty();
    assertThat(notes.async().scan().count().join()).isEqualTo(11);
    assertThat(notes.async().query("bob").exists().join()).isFalse();
    assertThat(notes.async().query("ann").first().join().map(Note::number)).hasValue(1);
  }

  @Test
  void readsSomeAttributesAsMapsAndRecords() {
    List<AttributeRef<?>> asked = List.of(attribute(Note::stars), attribute("tags"));
    List<Map<String, Object>> maps =
        notes.query("ann").rangeKey().ge(3).project(asked.get(0), asked.get(1)).limit(2).list();

    assertThat(maps)
        .containsExactly(Map.of("stars", 3, "tags", Set.of("x", "y")), Map.of("stars", 4));
    assertThat(notes.query("ann").rangeKey().ge(9).project(Summary.class).list())
        .containsExactly(
            new Summary(9, 9, "note 9", Set.of()),
            new Summary(11, 11, "none", Set.of()),
            new Summary(12, 12, "none", Set.of()));
    assertThat(notes.async().query("ann").project(Summary.class).first().join())
        .isEqualTo(Optional.of(new Summary(1, 1, "note 1", Set.of())));
    assertThat(notes.scan().project(Summary.class).stream()).hasSize(11);
  }

  interface Shown {
    int number();

    int getStars();

    @Nullable String title();

    default String line() {
      return number() + ": " + title();
    }
  }

  @Test
  void showsSomeAttributesThroughAnInterface() {
    List<Shown> shown = notes.query("ann").rangeKey().ge(9).project(Shown.class).list();

    assertThat(shown).extracting(Shown::line).containsExactly("9: note 9", "11: none", "12: none");
    assertThat(shown).extracting(Shown::getStars).containsExactly(9, 11, 12);
    assertThat(shown.get(0))
        .hasToString("Shown of [number, getStars, title]")
        .isNotEqualTo(shown.get(1));
    assertThat(notes.query("ann").rangeKey().eq(9).project(Shown.class).first())
        .contains(shown.get(0))
        .map(Object::hashCode)
        .contains(shown.get(0).hashCode());
  }

  @Test
  void pagesOfProjectionsGoOnAfterTheLastItemReturned() {
    TableQuery<Summary> red =
        notes.query("ann").filter(attribute(Note::colour).eq(Colour.RED)).project(Summary.class);
    Page<Summary> first = red.page(PageLimit.of(2));
    Page<Summary> second = red.page(PageLimit.of(2).after(first.next()));
    Page<Summary> third = red.page(PageLimit.of(2).after(second.next()));

    assertThat(first.items()).extracting(Summary::number).containsExactly(1, 3);
    assertThat(second.items()).extracting(Summary::number).containsExactly(5, 7);
    assertThat(third.items()).extracting(Summary::number).containsExactly(9);
    assertThat(third.hasNext()).isFalse();
  }

  @Test
  void anIndexThatLacksAttributesCanBeReadForThoseItHas() {
    assertThatThrownBy(() -> notes.query(Colour.RED).index("byColour").list())
        .hasMessage(
            "Index 'byColour' does not hold all of Note; it lacks: stars, title, tags, until"
                + HYDRATE);
    assertThatThrownBy(
            () -> notes.query(Colour.RED).index("byColour").project(Summary.class).list())
        .hasMessage(
            "Index 'byColour' does not hold all that is asked of Note; it lacks: stars, title, tags, until"
                + HYDRATE);
    refuses(
        "Index 'byColour' does not hold all that is asked of Note; it lacks: until" + HYDRATE,
        () -> notes.query(Colour.BLUE).index("byColour").count());
    assertThat(REQUESTS.exchanges()).isEmpty();
    TableQuery<Note> blue = notes.query(Colour.BLUE).index("byColour").includeExpired();
    refuses(
        "Index 'byColour' does not hold all that is asked of Note; it lacks: title" + HYDRATE,
        () -> blue.filter(attribute(Note::title).exists()).count());
    assertThat(blue.project(Key.class).list())
        .containsExactly(
            new Key("ann", 2), new Key("ann", 4), new Key("ann", 6), new Key("ann", 8));
    assertThat(blue.count()).isEqualTo(4);
  }

  @Test
  void refusesWhatCannotBeAskedBeforeAnyRequest() {
    refuses(
        "Note.number is in the key of what is queried, which a filter may not name: use rangeKey()",
        () -> notes.query("ann").filter(attribute(Note::number).gt(3)).list());
    refuses(
        "Note has no attribute 'titel'. Did you mean 'title'?",
        () -> notes.query("ann").filter(attribute("titel").eq("x")).list());
    refuses(
        "Note.stars is Integer, but was given String",
        () -> notes.query("ann").filter(attribute("stars").eq("x")).count());
    refuses(
        "Strict.titel is no attribute of Note: [author, number, colour, stars, title, tags, until]",
        () -> notes.query("ann").project(Strict.class).list());
    refuses(
        "Wrong.number is String, but Note.number is int",
        () -> notes.query("ann").project(Wrong.class).list());
    refuses(
        "Segments are counted from 0, and are 1 to 1000000, not 4 of 4",
        () -> notes.scan().segment(4, 4));
    assertThat(REQUESTS.exchanges()).isEmpty();
  }

  private static void refuses(String message, Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void theSegmentsOfAScanAreTheWholeAndGoOnByThemselves() {
    List<Integer> all =
        IntStream.range(0, 3)
            .boxed()
            .flatMap(segment -> notes.scan().segment(segment, 3).stream())
            .map(Note::number)
            .sorted()
            .toList();
    TableScan<Note> scan = notes.scan().segment(0, 1);
    Page<Note> page = scan.page(PageLimit.of(5));

    assertThat(all).isEqualTo(numbers(notes.query("ann").list()));
    assertThat(scan.page(PageLimit.UNLIMITED.after(page.next())).items()).hasSize(6);
    assertThatThrownBy(() -> notes.scan().segment(0, 2).page(PageLimit.of(1).after(page.next())))
        .isInstanceOf(CursorException.class)
        .hasMessage("The cursor is of another query (EntityTable<Note>.scan)");
  }
}
