package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Index;
import io.dynabind.annotation.LocalIndex;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.table.CursorKey;
import io.dynabind.table.CursorKeys;
import io.dynabind.table.EntityTable;
import io.dynabind.test.DynamoDbExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.support.WindowIterator;
import org.springframework.data.util.Streamable;

/** Parameters and results of derived methods. */
final class DerivedQueriesTest {

  @RegisterExtension
  static final DynamoDbExtension DYNAMO =
      new DynamoDbExtension(Song.class)
          .with(
              builder -> builder.cursorKeys(CursorKeys.of(CursorKey.signing("k1", new byte[32]))));

  @Table("songs")
  @LocalIndex(name = "byLength", rangeKey = "seconds")
  @GlobalIndex(name = "byGenre", hashKey = "genre", rangeKey = "title")
  record Song(@HashKey String artist, @RangeKey String title, String genre, int seconds) {}

  record SongKey(String artist, String title) {}

  record Titled(String title, int seconds) {}

  interface Closed {
    String getTitle();
  }

  interface Open {
    String getTitle();

    default String loud() {
      return getTitle() + "!";
    }
  }

  interface Songs extends DynamoRepository<Song, SongKey> {

    List<Song> findByArtist(String artist);

    List<Song> findByArtist(String artist, Sort sort);

    List<Song> findByArtist(String artist, Limit limit);

    List<Song> findFirst2ByArtist(String artist, Limit limit);

    Slice<Song> findByGenre(String genre, Pageable page);

    List<Song> readByGenre(String genre, Pageable page);

    Window<Song> findFirst3ByGenre(String genre, ScrollPosition position);

    Window<Song> queryByGenre(String genre, ScrollPosition position, Limit limit, Sort sort);

    CompletableFuture<Slice<Song>> getByGenre(String genre, Pageable page);

    Optional<Song> findByArtistAndTitle(String artist, String title);

    @Nullable Song getByArtistAndSeconds(String artist, int seconds);

    Song findOneByGenre(String genre);

    Stream<Song> streamByArtist(String artist);

    Streamable<Song> queryByArtist(String artist);

    Set<Song> searchByArtist(String artist);

    CompletableFuture<List<Song>> readByArtist(String artist);

    CompletableFuture<Song> readByArtistAndTitle(String artist, String title);

    CompletableFuture<Set<Song>> searchByArtistAndTitleStartingWith(String artist, String prefix);

    CompletableFuture<Streamable<Titled>> queryByArtistAndTitleStartingWith(
        String artist, String prefix);

    CompletableFuture<Optional<Song>> getByArtistAndTitle(String artist, String title);

    long countByArtist(String artist);

    int countByGenre(String genre);

    CompletableFuture<Long> countByArtistAndTitleStartingWith(String artist, String prefix);

    boolean existsByArtist(String artist);

    CompletableFuture<Boolean> existsByGenre(String genre);

    long deleteByArtistAndTitleStartingWith(String artist, String prefix);

    void removeByArtist(String artist);

    List<Titled> findTitledByArtist(String artist);

    List<Closed> findClosedByArtist(String artist);

    List<Open> findOpenByArtist(String artist);

    <T> List<T> findByArtistAndTitleStartingWith(String artist, String prefix, Class<T> type);

    @Index("byLength")
    List<Song> findByArtistAndSecondsBetween(String artist, int from, int to);

    default List<Song> ofTheBeatles() {
      return findByArtist("The Beatles");
    }
  }

  private Songs songs;
  private Dynabind dynabind;
  private final List<Song> all = new ArrayList<>();

  @BeforeEach
  void fill(Dynabind given, EntityTable<Song> table) {
    dynabind = given;
    IntStream.range(0, 7)
        .forEach(i -> all.add(new Song("A", "t" + i, i < 6 ? "rock" : "folk", 100 - i)));
    table.putAll(all);
    table.put(new Song("The Beatles", "Yesterday", "pop", 125));
    songs = new DynamoRepositoryFactory(given).getRepository(Songs.class);
  }

  @Test
  void returnsEveryForm() {
    assertThat(songs.findByArtist("A")).isEqualTo(all);
    assertThat(songs.findByArtistAndTitle("A", "t1")).hasValue(all.get(1));
    assertThat(songs.findByArtistAndTitle("A", "no")).isEmpty();
    assertThat(songs.getByArtistAndSeconds("A", 98)).isEqualTo(all.get(2));
    assertThat(songs.getByArtistAndSeconds("A", 1)).isNull();
    assertThat(songs.streamByArtist("A")).containsExactlyElementsOf(all);
    assertThat(songs.queryByArtist("A").toList()).isEqualTo(all);
    assertThat(songs.searchByArtist("A")).containsExactlyInAnyOrderElementsOf(all);
    assertThat(songs.ofTheBeatles()).hasSize(1);
    assertThat(songs.findByArtistAndSecondsBetween("A", 94, 95))
        .containsExactly(all.get(6), all.get(5));
    assertThatThrownBy(() -> songs.findOneByGenre("rock"))
        .isInstanceOf(IncorrectResultSizeDataAccessException.class)
        .hasMessage(
            "Songs.findOneByGenre returns one entity, but several answer it; return a List, or say"
                + " findFirstBy…");
  }

  @Test
  void returnsFuturesOfThem() {
    assertThat(songs.readByArtist("A").join()).isEqualTo(all);
    assertThat(songs.readByArtistAndTitle("A", "t1").join()).isEqualTo(all.get(1));
    assertThat(songs.readByArtistAndTitle("A", "no").join()).isNull();
    assertThat(songs.getByArtistAndTitle("A", "t1").join()).hasValue(all.get(1));
    assertThat(songs.getByArtistAndTitle("A", "no").join()).isEmpty();
    assertThat(songs.countByArtistAndTitleStartingWith("A", "t").join()).isEqualTo(7);
    assertThat(songs.existsByGenre("jazz").join()).isFalse();
    assertThat(songs.searchByArtistAndTitleStartingWith("A", "t").join()).hasSize(7);
    assertThat(songs.queryByArtistAndTitleStartingWith("A", "t6").join())
        .containsExactly(new Titled("t6", 94));
    Slice<Song> first = songs.getByGenre("rock", PageRequest.of(0, 4)).join();
    assertThat(songs.getByGenre("rock", first.nextPageable()).join().getContent())
        .isEqualTo(all.subList(4, 6));
  }

  @Test
  void countsAsksAndDeletes() {
    assertThat(songs.countByArtist("A")).isEqualTo(7);
    assertThat(songs.countByGenre("rock")).isEqualTo(6);
    assertThat(songs.existsByArtist("A")).isTrue();
    assertThat(songs.existsByArtist("B")).isFalse();
    assertThat(songs.deleteByArtistAndTitleStartingWith("A", "t6")).isEqualTo(1);
    songs.removeByArtist("A");
    assertThat(songs.findByArtist("A")).isEmpty();
  }

  @Test
  void limitsAndSorts() {
    assertThat(songs.findByArtist("A", Limit.of(2))).isEqualTo(all.subList(0, 2));
    assertThat(songs.findByArtist("A", Limit.unlimited())).isEqualTo(all);
    assertThat(songs.findFirst2ByArtist("A", Limit.of(5))).hasSize(2);
    assertThat(songs.findFirst2ByArtist("A", Limit.of(1))).hasSize(1);
    assertThat(songs.findByArtist("A", Sort.by("title").descending()))
        .first()
        .isEqualTo(all.get(6));
    assertThat(songs.findByArtist("A", Sort.by("seconds"))).first().isEqualTo(all.get(6));
    assertThat(songs.findByArtist("A", Sort.unsorted())).isEqualTo(all);
    assertThatThrownBy(() -> songs.findByArtist("A", Sort.by("genre")))
        .isInstanceOf(InvalidDataAccessApiUsageException.class)
        .hasMessageContaining("sorts by 'genre', but table, byLength gives no such order");
    assertThatThrownBy(() -> songs.findByArtist("A", Sort.by("gender")))
        .isInstanceOf(InvalidDataAccessApiUsageException.class)
        .hasMessageContaining("'gender' is not stored");
    assertThatThrownBy(() -> songs.findByArtist("A", Sort.by(Sort.Order.by("title").ignoreCase())))
        .isInstanceOf(InvalidDataAccessApiUsageException.class)
        .hasMessageContaining("without case");
    assertThat(dynabind.describe(Songs.class).all())
        .filteredOn(pattern -> pattern.method().startsWith("findByArtist(String, Sort)"))
        .hasSize(1);
  }

  @Test
  void leadsFromSliceToSlice() {
    List<Song> read = new ArrayList<>();
    Slice<Song> slice = songs.findByGenre("rock", PageRequest.of(0, 2));
    read.addAll(slice.getContent());
    assertThat(slice.isFirst()).isTrue();
    while (slice.hasNext()) {
      slice = songs.findByGenre("rock", slice.nextPageable());
      read.addAll(slice.getContent());
    }

    assertThat(read).isEqualTo(all.subList(0, 6));
    assertThat(slice.getNumber()).isEqualTo(2);
    assertThat(slice.isLast()).isTrue();
    assertThat(songs.findByGenre("rock", Pageable.unpaged()).getContent())
        .isEqualTo(all.subList(0, 6));
    assertThat(songs.readByGenre("rock", PageRequest.of(0, 3))).isEqualTo(all.subList(0, 3));
    assertThatThrownBy(() -> songs.findByGenre("rock", PageRequest.of(1, 2)))
        .isInstanceOf(InvalidDataAccessApiUsageException.class)
        .hasMessage(
            "Songs.findByGenre was asked for page 1, but DynamoDB has no page numbers to go to:"
                + " begin with page 0 and go on with nextPageable() of the slice, or a"
                + " CursorPageRequest");
  }

  @Test
  void goesOnByTokens() {
    Slice<Song> first = songs.findByGenre("rock", CursorPageRequest.of(4, null));
    String token = CursorPageRequest.tokenOf(first.nextPageable()).orElseThrow();
    assertThat(songs.findByGenre("rock", CursorPageRequest.of(4, token)).getContent())
        .isEqualTo(all.subList(4, 6));
    assertThat(songs.readByGenre("rock", CursorPageRequest.of(1, token)))
        .containsExactly(all.get(4));

    Slice<Song> downwards =
        songs.findByGenre("rock", PageRequest.of(0, 2, Sort.by("title").descending()));
    assertThat(downwards.getContent()).containsExactly(all.get(5), all.get(4));
    assertThat(songs.findByGenre("rock", downwards.nextPageable()).getContent())
        .containsExactly(all.get(3), all.get(2));
    assertThatThrownBy(() -> songs.findByGenre("folk", CursorPageRequest.of(4, token)))
        .isInstanceOf(InvalidDataAccessApiUsageException.class);
    assertThatThrownBy(() -> songs.findByGenre("rock", CursorPageRequest.of(4, "forged")))
        .isInstanceOf(InvalidDataAccessApiUsageException.class);
  }

  @Test
  void scrolls() {
    WindowIterator<Song> windows =
        WindowIterator.of(position -> songs.findFirst3ByGenre("rock", position))
            .startingAt(ScrollPosition.keyset());
    List<Song> read = new ArrayList<>();
    windows.forEachRemaining(read::add);
    assertThat(read).isEqualTo(all.subList(0, 6));

    Window<Song> window =
        songs.queryByGenre(
            "rock", ScrollPosition.keyset(), Limit.of(4), Sort.by("title").descending());
    assertThat(window.getContent()).hasSize(4).first().isEqualTo(all.get(5));
    assertThat(window.hasNext()).isTrue();
    assertThatThrownBy(() -> window.positionAt(0)).isInstanceOf(IllegalStateException.class);
    Window<Song> rest =
        songs.queryByGenre(
            "rock", window.positionAt(3), Limit.of(4), Sort.by("title").descending());
    assertThat(rest.getContent()).containsExactly(all.get(1), all.get(0));
    assertThat(rest.hasNext()).isFalse();
    assertThatThrownBy(() -> songs.findFirst3ByGenre("rock", ScrollPosition.offset()))
        .isInstanceOf(InvalidDataAccessApiUsageException.class)
        .hasMessage(
            "Songs.findFirst3ByGenre was given an offset, which DynamoDB does not have: use"
                + " ScrollPosition.keyset()");
  }

  @Test
  void projects() {
    assertThat(songs.findTitledByArtist("The Beatles"))
        .containsExactly(new Titled("Yesterday", 125));
    assertThat(songs.findClosedByArtist("The Beatles"))
        .singleElement()
        .extracting(Closed::getTitle)
        .isEqualTo("Yesterday");
    assertThat(songs.findOpenByArtist("The Beatles"))
        .singleElement()
        .extracting(Open::loud)
        .isEqualTo("Yesterday!");
    assertThat(songs.findByArtistAndTitleStartingWith("The Beatles", "Y", Song.class)).hasSize(1);
    assertThat(songs.findByArtistAndTitleStartingWith("The Beatles", "Y", Titled.class))
        .containsExactly(new Titled("Yesterday", 125));
    assertThat(songs.findByArtistAndTitleStartingWith("The Beatles", "Y", Closed.class))
        .singleElement()
        .extracting(Closed::getTitle)
        .isEqualTo("Yesterday");
    String patterns = dynabind.describe(Songs.class).toString();
    assertThat(patterns)
        .containsPattern("findTitledByArtist\\(String\\): .*fetches")
        .containsPattern("findClosedByArtist\\(String\\): .*fetches");
  }
}
