package io.dynabind.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.Published;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.problem.MappingException;
import io.dynabind.table.EntityTable;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import io.dynabind.test.DynamoDbTest;
import io.dynabind.test.Requests;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DynamoDbTest(entities = ReturnFormsTest.Note.class, repositories = ReturnFormsTest.Notes.class)
class ReturnFormsTest {

  @Table("notes")
  @GlobalIndex(
      name = "byColour",
      hashKey = "colour",
      rangeKey = "number",
      projection = Projection.KEYS_ONLY)
  record Note(
      @HashKey String author, @RangeKey int number, String colour, @Nullable String title) {}

  record NoteKey(String author, int number) {}

  record Title(int number, @Nullable String title) {}

  interface Place {
    String author();

    int getNumber();

    default String line() {
      return author() + " " + getNumber();
    }
  }

  interface Notes extends Repository<Note, NoteKey> {
    Set<Note> findByAuthorAndNumberLessThan(String author, int number);

    Iterator<Note> readByAuthor(String author);

    Iterable<Note> getByAuthor(String author);

    Collection<Note> queryByAuthorAndNumberBetween(String author, int low, int high);

    Page<Note> findByAuthor(String author, PageLimit limit);

    Page<Note> findByAuthorOrderByNumberDesc(String author, PageLimit limit);

    CompletableFuture<Page<Title>> searchByAuthorAndColour(
        String author, String colour, PageLimit limit);

    Flow.Publisher<Note> findFirst4ByAuthor(String author);

    Flow.Publisher<Title> findByAuthorAndNumberIn(String author, Collection<Integer> numbers);

    List<Place> findByColour(String colour);

    Optional<Title> findByAuthorAndNumber(String author, int number);

    CompletableFuture<Set<Place>> findByColourAndNumberGreaterThan(String colour, int number);

    @Nullable Title readFirstByAuthorOrderByNumberDesc(String author);

    Stream<Title> streamByAuthor(String author);
  }

  @BeforeEach
  void tenNotes(EntityTable<Note> table, Requests requests) {
    table.putAll(
        IntStream.rangeClosed(1, 10)
            .mapToObj(n -> new Note("ann", n, n % 2 == 0 ? "red" : "blue", "title " + n))
            .toList());
    requests.clear();
  }

  private static Note note(int number) {
    return new Note("ann", number, number % 2 == 0 ? "red" : "blue", "title " + number);
  }

  private static List<Note> notes(int... numbers) {
    return IntStream.of(numbers).mapToObj(ReturnFormsTest::note).toList();
  }

  @Test
  void collectionsAndIterators(Notes notes) {
    assertThat(notes.findByAuthorAndNumberLessThan("ann", 4))
        .containsExactlyElementsOf(notes(1, 2, 3));
    assertThat(notes.readByAuthor("ann")).toIterable().hasSize(10);
    assertThat(notes.getByAuthor("ann")).hasSize(10);
    assertThat(notes.queryByAuthorAndNumberBetween("ann", 3, 4))
        .containsExactlyElementsOf(notes(3, 4));
  }

  @Test
  void pagesGoOnWhereTheOneBeforeHasEnded(Notes notes) {
    List<Note> seen = new ArrayList<>();
    PageLimit limit = PageLimit.of(4);
    Page<Note> page = notes.findByAuthor("ann", limit);
    seen.addAll(page.items());
    while (page.hasNext()) {
      page = notes.findByAuthor("ann", limit.after(page.next()));
      seen.addAll(page.items());
    }

    assertThat(seen).containsExactlyElementsOf(notes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    assertThat(notes.findByAuthorOrderByNumberDesc("ann", PageLimit.of(5)).items())
        .containsExactlyElementsOf(notes(10, 9, 8, 7, 6));
    assertThatThrownBy(() -> notes.findByAuthor("ann", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Notes.findByAuthor was given null for its PageLimit; give PageLimit.UNLIMITED");
  }

  @Test
  void pagesOfSomeAttributesComeLater(Notes notes) {
    Page<Title> first = notes.searchByAuthorAndColour("ann", "red", PageLimit.of(2)).join();
    Page<Title> second =
        notes.searchByAuthorAndColour("ann", "red", PageLimit.of(2).after(first.next())).join();

    assertThat(first.items()).containsExactly(new Title(2, "title 2"), new Title(4, "title 4"));
    assertThat(second.items()).containsExactly(new Title(6, "title 6"), new Title(8, "title 8"));
  }

  @Test
  void publishersGiveWhatIsAskedFor(Notes notes) {
    assertThat(Published.all(notes.findFirst4ByAuthor("ann")).join()).isEqualTo(notes(1, 2, 3, 4));
    assertThat(Published.all(notes.findByAuthorAndNumberIn("ann", List.of(9, 2, 9))).join())
        .isEqualTo(List.of(new Title(9, "title 9"), new Title(2, "title 2")));
    assertThat(Published.all(notes.findByAuthorAndNumberIn("ann", List.of())).join())
        .isEqualTo(List.of());
  }

  @Test
  void someAttributesAreReadOfAnIndexThatHoldsThem(Notes notes, Requests requests) {
    List<Place> red = notes.findByColour("red");

    assertThat(red)
        .extracting(Place::line)
        .containsExactly("ann 2", "ann 4", "ann 6", "ann 8", "ann 10");
    assertThat(notes.findByColourAndNumberGreaterThan("red", 7).join())
        .extracting(Place::getNumber)
        .containsExactly(8, 10);
    requests.assertIndex("byColour").assertCount(2).assertNoScan();
  }

  @Test
  void someAttributesOfOneItem(Notes notes) {
    assertThat(notes.findByAuthorAndNumber("ann", 3)).contains(new Title(3, "title 3"));
    assertThat(notes.findByAuthorAndNumber("ann", 11)).isEmpty();
    assertThat(notes.readFirstByAuthorOrderByNumberDesc("ann"))
        .isEqualTo(new Title(10, "title 10"));
    assertThat(notes.readFirstByAuthorOrderByNumberDesc("bob")).isNull();
    assertThat(notes.streamByAuthor("ann")).hasSize(10).contains(new Title(7, "title 7"));
  }

  private static final String FORMS =
      "Return Note (null if there is none), or a record or interface of some of its attributes; an"
          + " Optional, List, Set, Stream, Iterator, Page or Flow.Publisher of them; or a"
          + " CompletableFuture of one, an Optional, List, Set or Page.";

  record Misspelt(int nummer) {}

  interface Wrong extends Repository<Note, NoteKey> {
    List<Misspelt> findByAuthor(String author);

    Page<Note> findByAuthorAndNumberGreaterThan(String author, int number);

    List<Note> findByAuthorAndNumberLessThan(String author, int number, PageLimit limit);

    Page<Note> findByAuthorIn(Collection<String> authors, PageLimit limit);

    List<Title> findByColour(String colour);

    CompletableFuture<Stream<Note>> readByAuthor(String author);

    List<String> getByAuthor(String author);
  }

  @Test
  void whatCannotBeReturnedIsRefusedAtStartup(
      DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
    assertThatThrownBy(
            () ->
                Dynabind.builder()
                    .client(client)
                    .asyncClient(asyncClient)
                    .repositories(Wrong.class)
                    .build())
        .isInstanceOf(MappingException.class)
        .hasMessage(
            """
            Cannot start dynabind: 7 problems.

            1) [ReturnType] findByAuthor returns List<Misspelt>. Misspelt.nummer is no attribute of Note: [author, number, colour, title].
                 for method Wrong.findByAuthor(String)
               FORMS

            2) [ParameterType] findByAuthorAndNumberGreaterThan returns a Page, but its last parameter is no PageLimit.
                 for method Wrong.findByAuthorAndNumberGreaterThan(String, int)
               Add a parameter of type PageLimit, which says how far a page goes.

            3) [ParameterType] findByAuthorAndNumberLessThan takes a PageLimit, but returns no Page.
                 for method Wrong.findByAuthorAndNumberLessThan(String, int, PageLimit)
               Return a Page, or remove the parameter.

            4) [ReturnType] findByAuthorIn returns a Page, but takes several requests, which have no pages.
                 for method Wrong.findByAuthorIn(Collection, PageLimit)
               Return a List or a Stream, or ask for one value.

            5) [IndexProjection] findByColour fetches part of it, but index 'byColour' does not hold title.
                 for method Wrong.findByColour(String)
               Declare the index with projection = Projection.ALL, or fetch each item by its key: @Hydrate.

            6) [ReturnType] getByAuthor returns List<String>.
                 for method Wrong.getByAuthor(String)
               FORMS

            7) [ReturnType] readByAuthor returns CompletableFuture<Stream<Note>>.
                 for method Wrong.readByAuthor(String)
               FORMS
            """
                .replace("FORMS", FORMS));
  }
}
