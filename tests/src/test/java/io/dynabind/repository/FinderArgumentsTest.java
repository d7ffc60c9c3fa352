package io.dynabind.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Nulls;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.item.ItemFormatException;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.Operation;
import io.dynabind.operation.Query;
import io.dynabind.table.EntityTable;
import io.dynabind.table.TableNames;
import io.dynabind.test.LocalDynamoDb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What finders make of their arguments: null, nothing, bounds, former names, one result. */
final class FinderArgumentsTest {

  @Table("tracks")
  @GlobalIndex(name = "byGenre", hashKey = "genre", rangeKey = "year")
  record Track(
      @HashKey String album,
      @RangeKey int number,
      @Nullable String genre,
      @Nullable Integer year,
      Optional<String> note,
      Set<String> tags,
      @Attribute(formerly = {"caption", "label"}) @Nullable String title,
      @Attribute(nulls = Nulls.STORE) @Nullable String mood) {

    static Track of(int number, @Nullable String title) {
      return new Track("a", number, "folk", 2000 + number, Optional.empty(), Set.of(), title, null);
    }
  }

  record TrackKey(String album, int number) {}

  interface Tracks extends Repository<Track, TrackKey> {
    List<Track> findByAlbumAndNumberGreaterThanEqualAndNumberLessThanEqual(
        String album, int from, int to);

    List<Track> findByYearLessThanEqualAndGenreAndYearGreaterThanEqual(
        Integer to, String genre, Integer from);

    List<Track> findByAlbumAndNumberBetween(String album, int from, int to);

    List<Track> findByAlbumAndNote(String album, @Nullable String note);

    List<Track> findByAlbumAndNoteStartingWith(String album, @Nullable String note);

    List<Track> findByAlbumAndNoteBetween(String album, String from, String to);

    List<Track> findByAlbumAndTags(String album, @Nullable Set<String> tags);

    List<Track> findByAlbumAndTitle(String album, @Nullable String title);

    List<Track> findByAlbumAndTitleGreaterThan(String album, String title);

    List<Track> findByAlbumAndMood(String album, @Nullable String mood);

    List<Track> findByGenre(@Nullable String genre);

    Optional<Track> findByAlbum(String album);

    @Nullable Track getByAlbum(String album);

    CompletableFuture<Optional<Track>> readByAlbum(String album);

    Optional<Track> findFirstByAlbum(String album);

    Optional<Track> queryByAlbumAndTitle(String album, String title);

    Optional<Track> findByAlbumAndNumber(String album, int number);

    Stream<Track> queryTop3ByAlbum(String album);
  }

  private static final List<Operation> SENT = new ArrayList<>();
  private static Dynabind dynabind;
  private static EntityTable<Track> table;
  private static Tracks tracks;

  @BeforeAll
  static void connect() {
    LocalDynamoDb server = LocalDynamoDb.shared();
    dynabind =
        Dynabind.builder()
            .client(server.client())
            .asyncClient(server.asyncClient())
            .tableNames(TableNames.suffix("-" + UUID.randomUUID()))
            .listener((operation, attempt, time) -> SENT.add(operation))
            .repositories(Tracks.class)
            .build();
    table = dynabind.table(Track.class);
    tracks = dynabind.repository(Tracks.class);
    table.create();
    for (int number = 1; number <= 5; number++) {
      table.insert(Track.of(number, "t" + number));
    }
  }

  @AfterAll
  static void disconnect() {
    table.deleteTable();
    dynabind.close();
  }

  @BeforeEach
  void forget() {
    SENT.clear();
  }

  private static List<Integer> numbers(List<Track> found) {
    return found.stream().map(Track::number).toList();
  }

  private static Query query() {
    return (Query) SENT.get(0);
  }

  @Test
  void joinsTwoBoundsOfOneKey() {
    assertThat(
            numbers(tracks.findByAlbumAndNumberGreaterThanEqualAndNumberLessThanEqual("a", 2, 4)))
        .containsExactly(2, 3, 4);
    assertThat(query().keyCondition()).isEqualTo("#n0 = :v0 AND #n1 BETWEEN :v1 AND :v2");
    assertThat(
            numbers(
                tracks.findByYearLessThanEqualAndGenreAndYearGreaterThanEqual(2003, "folk", 2002)))
        .containsExactly(2, 3);
  }

  @Test
  void refusesBoundsInWrongOrderWithoutTheirValues() {
    refused(
        () -> tracks.findByAlbumAndNumberBetween("a", 20, 3),
        "Tracks.findByAlbumAndNumberBetween was given a lower bound above the upper one for"
            + " 'number'");
    refused(
        () -> tracks.findByYearLessThanEqualAndGenreAndYearGreaterThanEqual(1, "folk", 2),
        "Tracks.findByYearLessThanEqualAndGenreAndYearGreaterThanEqual was given a lower bound above"
            + " the upper one for 'year'");
    refused(
        () -> tracks.findByAlbumAndNoteBetween("a", "\uD83D\uDE00", "\uFF61"),
        "Tracks.findByAlbumAndNoteBetween was given a lower bound above the upper one for 'note'");
    refused(
        () -> table.query("a").rangeKey().between(9, 8).list(),
        "Track.number was given a lower bound above the upper one");
    assertThat(tracks.findByAlbumAndNoteBetween("a", "\uFF61", "\uD83D\uDE00")).isEmpty();
    assertThat(numbers(tracks.findByAlbumAndNumberBetween("a", 3, 20))).containsExactly(3, 4, 5);
  }

  private static void refused(Runnable call, String message) {
    SENT.clear();
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message)
        .hasNoCause();
    assertThat(SENT).isEmpty();
  }

  @Test
  void asksForWhatIsAbsent() {
    Track full = new Track("b", 1, "folk", 1, Optional.of("n"), Set.of("x"), "full", "calm");
    Track empty = new Track("b", 2, null, null, Optional.empty(), Set.of(), null, null);
    table.put(full);
    table.put(empty);
    table.put(new Track("b", 3, null, null, Optional.of("m"), Set.of("y"), "some", "mad"));
    assertThat(tracks.findByAlbumAndNote("b", null)).containsExactly(empty);
    assertThat(tracks.findByAlbumAndNote("b", "n")).containsExactly(full);
    assertThat(tracks.findByAlbumAndTags("b", null)).containsExactly(empty);
    assertThat(tracks.findByAlbumAndTags("b", Set.of())).containsExactly(empty);
    assertThat(tracks.findByAlbumAndTags("b", Set.of("x"))).containsExactly(full);
    assertThat(tracks.findByAlbumAndMood("b", null)).containsExactly(empty);
    assertThat(tracks.findByAlbumAndMood("b", "calm")).containsExactly(full);
    assertThat(tracks.findByAlbumAndTitle("b", null)).containsExactly(empty);
  }

  @Test
  void refusesNothingWhereAValueIsNeeded() {
    refused(() -> tracks.findByGenre(null), "Tracks.findByGenre was given null for 'genre'");
    refused(
        () -> tracks.findByAlbumAndNoteStartingWith("a", null),
        "Tracks.findByAlbumAndNoteStartingWith was given null for 'note'");
  }

  @Test
  void filtersByFormerNamesWhereTheCurrentOneIsMissing() {
    put("c", 1, Map.of("title", "x", "caption", "old"));
    put("c", 2, Map.of("caption", "x", "label", "old"));
    put("c", 3, Map.of("label", "x"));
    put("c", 4, Map.of("title", "other", "caption", "x", "label", "x"));
    put("c", 5, Map.of());
    assertThat(numbers(tracks.findByAlbumAndTitle("c", "x"))).containsExactly(1, 2, 3);
    assertThat(numbers(tracks.findByAlbumAndTitleGreaterThan("c", "p"))).containsExactly(1, 2, 3);
    assertThat(numbers(tracks.findByAlbumAndTitle("c", "old"))).isEmpty();
    assertThat(numbers(tracks.findByAlbumAndTitle("c", null))).containsExactly(5);
    tracks.findByAlbumAndTitle("c", "x").forEach(t -> assertThat(t.title()).isEqualTo("x"));
  }

  private static void put(String album, int number, Map<String, String> texts) {
    Map<String, AttributeValue> item = new java.util.HashMap<>();
    item.put("album", AttributeValue.fromS(album));
    item.put("number", AttributeValue.fromN(String.valueOf(number)));
    texts.forEach((name, text) -> item.put(name, AttributeValue.fromS(text)));
    try (DynamoDbClient client = LocalDynamoDb.shared().client()) {
      client.putItem(p -> p.tableName(table.name()).item(item));
    }
  }

  @Test
  void knowsThatAnItemExistsThoughItDoesNotFit() {
    Map<String, AttributeValue> item =
        Map.of(
            "album", AttributeValue.fromS("d"),
            "number", AttributeValue.fromN("1"),
            "tags", AttributeValue.fromS("no set"));
    try (DynamoDbClient client = LocalDynamoDb.shared().client()) {
      client.putItem(p -> p.tableName(table.name()).item(item));
    }
    assertThat(tracks.exists(new TrackKey("d", 1))).isTrue();
    assertThat(tracks.exists(new TrackKey("d", 2))).isFalse();
    assertThatThrownBy(() -> tracks.get(new TrackKey("d", 1)))
        .isInstanceOf(ItemFormatException.class);
    assertThat(((GetItem) SENT.get(0)).projection()).isEqualTo("#n0, #n1");
  }

  @Test
  void examinesNoMoreThanTellOneFromSeveral() {
    assertThatThrownBy(() -> tracks.findByAlbum("a")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> tracks.getByAlbum("a")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> tracks.readByAlbum("a").join())
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(SENT).hasSize(3).allSatisfy(o -> assertThat(((Query) o).limit()).isEqualTo(2));
    SENT.clear();
    assertThat(tracks.findFirstByAlbum("a")).map(Track::number).contains(1);
    assertThat(query().limit()).isEqualTo(1);
    SENT.clear();
    assertThat(tracks.queryTop3ByAlbum("a")).hasSize(3);
    assertThat(query().limit()).isEqualTo(3);
    SENT.clear();
    assertThat(tracks.queryByAlbumAndTitle("a", "t4")).map(Track::number).contains(4);
    assertThat(query().limit()).isZero();
    SENT.clear();
    assertThat(tracks.findByAlbumAndNumber("a", 2)).isPresent();
    assertThat(SENT).singleElement().isInstanceOf(GetItem.class);
  }
}
