package io.dynabind.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.operation.BatchGetItem;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.Operation;
import io.dynabind.operation.Query;
import io.dynabind.table.EntityTable;
import io.dynabind.table.TableNames;
import io.dynabind.test.LocalDynamoDb;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What methods do that are derived from names beyond the plain ones. */
final class DerivedNamesTest {

  record Spot(String city, @Attribute(formerly = "oldStreet") @Nullable String street) {}

  @Table("songs")
  @GlobalIndex(name = "byGenre", hashKey = "genre", rangeKey = "year")
  record Song(
      @HashKey String album,
      @RangeKey int number,
      String genre,
      int year,
      @Nullable String title,
      Set<String> tags,
      List<String> singers,
      boolean live,
      @Nullable Spot spot) {

    static Song of(String album, int number) {
      return new Song(
          album,
          number,
          number % 2 == 0 ? "folk" : "rock",
          2000 + number,
          number == 3 ? null : "t" + number,
          number == 2 ? Set.of() : Set.of("x", "n" + number),
          List.of("s" + number),
          number > 3,
          new Spot("c" + number, null));
    }
  }

  record SongKey(String album, int number) {}

  @Table("seats")
  record Seat(@HashKey String hall, @RangeKey int number, @Version @Nullable Long version) {}

  record SeatKey(String hall, int number) {}

  interface Songs extends Repository<Song, SongKey> {
    List<Song> findByAlbumIn(Collection<String> albums);

    List<Song> findFirst7ByAlbumIn(List<String> albums);

    CompletableFuture<List<Song>> findByGenreIn(String... genres);

    Stream<Song> streamByAlbumIn(Set<String> albums);

    List<Song> findByAlbumAndNumberIn(String album, int[] numbers);

    Stream<Song> streamByAlbumAndNumberIn(String album, List<Integer> numbers);

    CompletableFuture<List<Song>> findByAlbumInAndNumberIn(
        List<String> albums, List<Integer> numbers);

    List<Song> findByAlbumAndTitleIn(String album, Collection<String> titles);

    List<Song> findByAlbumAndTitleNotIn(String album, Collection<String> titles);

    List<Song> findByAlbumAndTitleNot(String album, @Nullable String title);

    List<Song> findByAlbumAndTitleIsNull(String album);

    List<Song> findByAlbumAndTagsIsEmpty(String album);

    List<Song> findByAlbumAndTagsContaining(String album, String tag);

    List<Song> findByAlbumAndSingersContaining(String album, String singer);

    List<Song> findByAlbumAndLiveTrue(String album);

    List<Song> findByAlbumAndSpotCity(String album, String city);

    List<Song> findByAlbumAndLiveTrueOrAlbumAndTitle(String one, String other, String title);

    long countByAlbum(String album);

    int countByAlbumIn(List<String> albums);

    CompletableFuture<Long> countByAlbumAndTitle(String album, String title);

    long countByAlbumAndNumber(String album, int number);

    boolean existsByAlbum(String album);

    boolean existsByAlbumAndTitle(String album, String title);

    CompletableFuture<Boolean> existsByAlbumAndNumberIn(String album, List<Integer> numbers);

    long deleteByAlbumAndNumberGreaterThan(String album, int number);

    void deleteByAlbumAndNumber(String album, int number);

    CompletableFuture<Integer> removeFirst2ByAlbum(String album);
  }

  interface Seats extends Repository<Seat, SeatKey> {
    long deleteByHall(String hall);
  }

  private static final List<Operation> SENT = new CopyOnWriteArrayList<>();
  private static Dynabind dynabind;
  private static EntityTable<Song> table;
  private static EntityTable<Seat> seatTable;
  private static Songs songs;
  private static Seats seats;

  @BeforeAll
  static void connect() {
    LocalDynamoDb server = LocalDynamoDb.shared();
    dynabind =
        Dynabind.builder()
            .client(server.client())
            .asyncClient(server.asyncClient())
            .tableNames(TableNames.suffix("-" + UUID.randomUUID()))
            .listener((operation, attempt, time) -> SENT.add(operation))
            .repositories(Songs.class, Seats.class)
            .build();
    table = dynabind.table(Song.class);
    seatTable = dynabind.table(Seat.class);
    songs = dynabind.repository(Songs.class);
    seats = dynabind.repository(Seats.class);
    table.create();
    seatTable.create();
    for (String album : List.of("a", "b", "c")) {
      for (int number = 1; number <= 5; number++) {
        table.insert(Song.of(album, number));
      }
    }
  }

  @AfterAll
  static void disconnect() {
    table.deleteTable();
    seatTable.deleteTable();
    dynabind.close();
  }

  @BeforeEach
  void forget() {
    SENT.clear();
  }

  private static List<String> places(Collection<Song> found) {
    return found.stream().map(song -> song.album() + song.number()).toList();
  }

  @Test
  void asksForEachHashKeyInTheOrderOfTheValues() {
    assertThat(places(songs.findByAlbumIn(List.of("c", "a", "c", "z"))))
        .containsExactly("c1", "c2", "c3", "c4", "c5", "a1", "a2", "a3", "a4", "a5");
    assertThat(SENT).hasSize(3).allMatch(Query.class::isInstance);
  }

  @Test
  void stopsWhenTheFirstKeysGiveEnough() {
    assertThat(places(songs.findFirst7ByAlbumIn(List.of("b", "c", "a"))))
        .containsExactly("b1", "b2", "b3", "b4", "b5", "c1", "c2");
    assertThat(places(songs.streamByAlbumIn(Set.of("b")).limit(2).toList()))
        .containsExactly("b1", "b2");
  }

  @Test
  void asksIndexesForEachHashKeyToo() {
    assertThat(songs.findByGenreIn("rock", "folk").join())
        .extracting(Song::genre)
        .startsWith("rock", "rock")
        .endsWith("folk", "folk")
        .hasSize(15);
  }

  @Test
  void sendsNothingWhenNothingIsAskedFor() {
    assertThat(songs.findByAlbumIn(List.of())).isEmpty();
    assertThat(songs.findByAlbumAndTitleIn("a", List.of())).isEmpty();
    assertThat(songs.countByAlbumIn(List.of())).isZero();
    assertThat(SENT).isEmpty();
  }

  @Test
  void readsSeveralWholeKeysInOneBatch() {
    assertThat(places(songs.findByAlbumAndNumberIn("a", new int[] {4, 2, 4, 9})))
        .containsExactly("a4", "a2");
    assertThat(SENT).hasSize(1);
    assertThat(((BatchGetItem) SENT.get(0)).gets()).hasSize(3);
    assertThat(places(songs.streamByAlbumAndNumberIn("a", List.of(2, 1)).toList()))
        .containsExactly("a2", "a1");
    assertThat(places(songs.findByAlbumInAndNumberIn(List.of("b", "a"), List.of(5, 1)).join()))
        .containsExactly("b5", "b1", "a5", "a1");
  }

  @Test
  void filtersByCollections() {
    assertThat(places(songs.findByAlbumAndTitleIn("a", List.of("t1", "t5", "t9"))))
        .containsExactly("a1", "a5");
    assertThat(places(songs.findByAlbumAndTitleNotIn("a", List.of("t1", "t5"))))
        .containsExactly("a2", "a3", "a4");
    assertThat(songs.findByAlbumAndTitleNotIn("a", List.of())).hasSize(5);
    List<String> many = Stream.iterate(1, i -> i + 1).limit(250).map(i -> "t" + i).toList();
    assertThat(places(songs.findByAlbumAndTitleIn("a", many)))
        .containsExactly("a1", "a2", "a4", "a5");
  }

  @Test
  void takesWhatIsAbsentAsNullWhichEqualsNoValue() {
    assertThat(places(songs.findByAlbumAndTitleNot("a", "t1")))
        .containsExactly("a2", "a3", "a4", "a5");
    assertThat(places(songs.findByAlbumAndTitleNot("a", null)))
        .containsExactly("a1", "a2", "a4", "a5");
    assertThat(places(songs.findByAlbumAndTitleIsNull("a"))).containsExactly("a3");
    assertThat(places(songs.findByAlbumAndTagsIsEmpty("a"))).containsExactly("a2");
  }

  @Test
  void looksIntoContainersAndParts() {
    assertThat(places(songs.findByAlbumAndTagsContaining("a", "n4"))).containsExactly("a4");
    assertThat(places(songs.findByAlbumAndSingersContaining("a", "s5"))).containsExactly("a5");
    assertThat(places(songs.findByAlbumAndLiveTrue("a"))).containsExactly("a4", "a5");
    assertThat(places(songs.findByAlbumAndSpotCity("a", "c2"))).containsExactly("a2");
  }

  @Test
  void joinsByOrWhatOneKeyAnswers() {
    assertThat(places(songs.findByAlbumAndLiveTrueOrAlbumAndTitle("a", "a", "t1")))
        .containsExactly("a1", "a4", "a5");
    assertThatThrownBy(() -> songs.findByAlbumAndLiveTrueOrAlbumAndTitle("a", "b", "t1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Songs.findByAlbumAndLiveTrueOrAlbumAndTitle was given different values for 'album', but"
                + " one query asks for one of them; call a method for each");
  }

  @Test
  void countsWithoutReadingItems() {
    assertThat(songs.countByAlbum("a")).isEqualTo(5);
    assertThat(((Query) SENT.get(0)).counts()).isTrue();
    assertThat(songs.countByAlbumIn(List.of("a", "b", "a"))).isEqualTo(10);
    assertThat(songs.countByAlbumAndTitle("a", "t1").join()).isEqualTo(1);
    assertThat(songs.countByAlbumAndNumber("a", 3)).isEqualTo(1);
    assertThat(songs.countByAlbumAndNumber("a", 33)).isZero();
  }

  @Test
  void asksForOneItemToTellWhetherThereIsAny() {
    assertThat(songs.existsByAlbum("a")).isTrue();
    assertThat(((Query) SENT.get(0)).limit()).isEqualTo(1);
    assertThat(songs.existsByAlbum("z")).isFalse();
    assertThat(songs.existsByAlbumAndTitle("a", "t5")).isTrue();
    assertThat(songs.existsByAlbumAndTitle("a", "t3")).isFalse();
    assertThat(songs.existsByAlbumAndNumberIn("a", List.of(8, 1)).join()).isTrue();
    assertThat(songs.existsByAlbumAndNumberIn("a", List.of(8, 9)).join()).isFalse();
  }

  @Test
  void deletesWhatItFindsAndSaysHowMany() {
    for (int number = 1; number <= 60; number++) {
      table.insert(Song.of("d", number));
    }
    assertThat(songs.deleteByAlbumAndNumberGreaterThan("d", 4)).isEqualTo(56);
    songs.deleteByAlbumAndNumber("d", 1);
    assertThat(songs.removeFirst2ByAlbum("d").join()).isEqualTo(2);
    assertThat(songs.countByAlbum("d")).isEqualTo(1);
    assertThat(songs.deleteByAlbumAndNumberGreaterThan("d", 0)).isEqualTo(1);
    assertThat(songs.deleteByAlbumAndNumberGreaterThan("d", 0)).isZero();
  }

  @Test
  void deletesVersionedItemsOneByOne() {
    for (int number = 1; number <= 3; number++) {
      seatTable.insert(new Seat("h", number, null));
    }
    assertThat(seats.deleteByHall("h")).isEqualTo(3);
    assertThat(SENT.stream().filter(GetItem.class::isInstance)).isEmpty();
    assertThat(seats.deleteByHall("h")).isZero();
  }
}
