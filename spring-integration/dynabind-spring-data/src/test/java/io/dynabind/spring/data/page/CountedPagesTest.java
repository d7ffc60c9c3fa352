package io.dynabind.spring.data.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.Dynabind;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.LocalIndex;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.spring.data.AllowCount;
import io.dynabind.spring.data.CursorPageRequest;
import io.dynabind.spring.data.DynamoRepository;
import io.dynabind.spring.data.DynamoRepositoryFactory;
import io.dynabind.table.CursorKey;
import io.dynabind.table.CursorKeys;
import io.dynabind.test.InMemoryDynamoDb;
import io.dynabind.test.LocalDynamoDb;
import io.dynabind.test.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages that know how many items there are, where that is wanted. */
final class CountedPagesTest {

  private static final int ITEMS = 25;

  @Table("shelves")
  @GlobalIndex(name = "byState", hashKey = "state", rangeKey = "number")
  record Book(@HashKey String shelf, @RangeKey int number, String state, String text) {}

  record BookKey(String shelf, int number) {}

  interface Numbered {
    int getNumber();

    default String shown() {
      return "no. " + getNumber();
    }
  }

  interface Books extends DynamoRepository<Book, BookKey> {

    @AllowCount
    Page<Book> findByShelf(String shelf, Pageable page);

    @AllowCount
    Page<Book> findByState(String state, Pageable page);

    @AllowCount
    Page<Numbered> findNumberedByShelf(String shelf, Pageable page);

    @AllowCount
    Page<Book> findByShelfAndText(String shelf, String text, Pageable page);

    @AllowCount
    CompletableFuture<Page<Book>> readByShelf(String shelf, Pageable page);
  }

  private final Requests requests = new Requests();
  private DynamoDbClient client;
  private DynamoDbAsyncClient asyncClient;
  private Dynabind dynabind;
  private Books books;

  @BeforeEach
  void start() {
    client = LocalDynamoDb.shared().client();
    asyncClient = LocalDynamoDb.shared().asyncClient();
    dynabind =
        Dynabind.builder()
            .client(client)
            .asyncClient(asyncClient)
            .tableNames(name -> name + UUID.nameUUIDFromBytes(new byte[] {7}) + hashCode())
            .cursorKeys(CursorKeys.of(CursorKey.signing("k1", new byte[32])))
            .listener(requests)
            .entities(Book.class)
            .build();
    dynabind.table(Book.class).create();
    dynabind.table(Book.class).putAll(books(0, ITEMS));
    books = new DynamoRepositoryFactory(dynabind).getRepository(Books.class);
    requests.clear();
  }

  @AfterEach
  void stop() {
    dynabind.table(Book.class).deleteTable();
    dynabind.close();
    asyncClient.close();
    client.close();
  }

  private static List<Book> books(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(n -> new Book("s", n, n % 5 == 0 ? "lent" : "here", n < 3 ? "a" : "b"))
        .toList();
  }

  @Test
  void knowHowManyThereAre() {
    Page<Book> first = books.findByShelf("s", PageRequest.of(0, 10));
    assertThat(first.getContent()).isEqualTo(books(0, 10));
    assertThat(first.getTotalElements()).isEqualTo(ITEMS);
    assertThat(first.getTotalPages()).isEqualTo(3);
    assertThat(first.hasNext()).isTrue();
    assertThat(first.isFirst()).isTrue();
    requests.assertCount(2);

    Page<Book> second = books.findByShelf("s", first.nextPageable());
    Page<Book> third = books.findByShelf("s", second.nextPageable());
    assertThat(third.getContent()).isEqualTo(books(20, 25));
    assertThat(third.getTotalElements()).isEqualTo(ITEMS);
    assertThat(third.hasNext()).isFalse();
    assertThat(third.hasPrevious()).isFalse();
    assertThat(third.getNumber()).isEqualTo(2);
    assertThat(third.map(Book::number).getTotalElements()).isEqualTo(ITEMS);

    String token = CursorPageRequest.tokenOf(second.nextPageable()).orElseThrow();
    Page<Book> byToken = books.findByShelf("s", CursorPageRequest.of(10, token));
    assertThat(byToken.getContent()).isEqualTo(books(20, 25));
    assertThat(byToken.getTotalElements()).isEqualTo(ITEMS);
    assertThat(byToken.hasNext()).isFalse();
  }

  @Test
  void countWhatFiltersLetPass() {
    List<Book> found = new ArrayList<>();
    Page<Book> page = books.findByShelfAndText("s", "b", PageRequest.of(0, 10));
    found.addAll(page.getContent());
    while (page.hasNext()) {
      page = books.findByShelfAndText("s", "b", page.nextPageable());
      found.addAll(page.getContent());
      assertThat(page.getTotalElements()).isEqualTo(ITEMS - 3);
    }
    assertThat(found).isEqualTo(books(3, ITEMS));
  }

  @Test
  void countByTheIndexThatAnswers() {
    Page<Book> lent =
        books.findByState("lent", PageRequest.of(0, 2, Sort.by("number").descending()));
    assertThat(lent.getContent()).extracting(Book::number).containsExactly(20, 15);
    assertThat(lent.getTotalElements()).isEqualTo(5);
    requests.assertCount(2).assertOnly("Query").assertIndex("byState");
  }

  @Test
  void countNothingWhereTheFirstPageIsAll() {
    assertThat(books.findByShelf("s", PageRequest.of(0, 50)).getTotalElements()).isEqualTo(ITEMS);
    assertThat(books.findByShelf("s", Pageable.unpaged()).getTotalElements()).isEqualTo(ITEMS);
    assertThat(books.findByShelf("nobody", PageRequest.of(0, 50)).getTotalPages()).isZero();
    requests.assertCount(3);
  }

  @Test
  void comeLaterAndAsProjections() {
    Page<Book> later = books.readByShelf("s", PageRequest.of(0, 10)).join();
    assertThat(later.getTotalElements()).isEqualTo(ITEMS);
    assertThat(books.readByShelf("s", later.nextPageable()).join().getContent())
        .isEqualTo(books(10, 20));
    assertThat(books.readByShelf("s", Pageable.unpaged()).join().getTotalElements())
        .isEqualTo(ITEMS);
    Page<Numbered> numbered = books.findNumberedByShelf("s", PageRequest.of(0, 2));
    assertThat(numbered.getContent()).extracting(Numbered::shown).containsExactly("no. 0", "no. 1");
    assertThat(numbered.getTotalElements()).isEqualTo(ITEMS);
  }

  @Test
  void areAskedForFromPageToPage() {
    assertThatThrownBy(() -> books.findByShelf("s", PageRequest.of(3, 10)))
        .isInstanceOf(InvalidDataAccessApiUsageException.class)
        .hasMessageContaining("was asked for page 3, but DynamoDB has no page numbers to go to");
  }

  @Test
  void canBeWrittenAsJson() {
    JsonMapper mapper = JsonMapper.builder().build();
    JsonNode json =
        mapper.readTree(mapper.writeValueAsString(books.findByShelf("s", PageRequest.of(0, 10))));
    assertThat(json.at("/totalElements").longValue()).isEqualTo(ITEMS);
    assertThat(json.at("/totalPages").intValue()).isEqualTo(3);
    assertThat(json.at("/last").booleanValue()).isFalse();
  }

  @Table("archives")
  @LocalIndex(name = "byYear", rangeKey = "year")
  record Paper(@HashKey String archive, @RangeKey int number, @Nullable Integer year) {}

  record PaperKey(String archive, int number) {}

  interface Papers extends DynamoRepository<Paper, PaperKey> {

    @AllowCount
    Page<Paper> findByArchive(String archive, Pageable page);

    @AllowCount
    CompletableFuture<Page<Paper>> readByArchive(String archive, Pageable page);
  }

  @Test
  void countWhatTheIndexHoldsThatSorts() {
    InMemoryDynamoDb archive = new InMemoryDynamoDb();
    try (Dynabind memory =
        Dynabind.builder()
            .client(archive.client())
            .asyncClient(archive.asyncClient())
            .entities(Paper.class)
            .build()) {
      memory.table(Paper.class).create();
      for (int number = 0; number < 9; number++) {
        memory.table(Paper.class).put(new Paper("a", number, number < 5 ? 1990 + number : null));
      }
      Papers papers = new DynamoRepositoryFactory(memory).getRepository(Papers.class);
      Pageable dated = PageRequest.of(0, 2, Sort.by("year").descending());
      assertThat(papers.findByArchive("a", dated).getTotalElements()).isEqualTo(5);
      assertThat(papers.readByArchive("a", dated).join().getTotalElements()).isEqualTo(5);
      assertThat(papers.findByArchive("a", PageRequest.of(0, 2)).getTotalElements()).isEqualTo(9);
    }
  }

  interface Unasked extends DynamoRepository<Book, BookKey> {
    Page<Book> findByShelf(String shelf, Pageable page);
  }

  interface Several extends DynamoRepository<Book, BookKey> {
    @AllowCount
    Page<Book> findByShelfIn(List<String> shelves, Pageable page);
  }

  interface Unpaged extends DynamoRepository<Book, BookKey> {
    @AllowCount
    Page<Book> findByShelf(String shelf);
  }

  interface Needless extends DynamoRepository<Book, BookKey> {
    @AllowCount
    List<Book> findByShelf(String shelf);
  }

  interface Written extends DynamoRepository<Book, BookKey> {
    @AllowCount
    @Query(key = "shelf = :shelf")
    List<Book> onShelf(String shelf);
  }

  @Test
  void areRefusedUnlessTheyAreAskedForAndPossible() {
    try (Dynabind memory =
        Dynabind.builder().client(new InMemoryDynamoDb().client()).entities(Book.class).build()) {
      assertThat(problem(memory, Unasked.class))
          .isEqualTo(
              "[ReturnType] findByShelf returns a Page, for each of which all items that answer are"
                  + " counted: they are read, and paid for. Return a Slice or a Window; or annotate"
                  + " the method with @AllowCount.");
      assertThat(problem(memory, Several.class))
          .isEqualTo(
              "[ReturnType] findByShelfIn returns pages, but has a limit in its name, or takes"
                  + " several requests, which have none. Return a List or a Stream, or ask for one"
                  + " value and without First or Top.");
      assertThat(problem(memory, Needless.class))
          .isEqualTo(
              "[MisplacedAnnotation] findByShelf has @AllowCount, but returns no Page. Remove"
                  + " @AllowCount.");
      assertThat(problem(memory, Written.class))
          .isEqualTo(
              "[MisplacedAnnotation] onShelf has @AllowCount, but is not derived. Remove"
                  + " @AllowCount: pages of annotated methods are those of dynabind.");
      assertThatThrownBy(() -> new DynamoRepositoryFactory(memory).getRepository(Unpaged.class))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Paging query needs to have a Pageable parameter; Offending method:"
                  + " findByShelf(java.lang.String)");
    }
  }

  private static String problem(Dynabind dynabind, Class<?> repository) {
    RuntimeException failure =
        catchThrowableOfType(
            RuntimeException.class,
            () -> new DynamoRepositoryFactory(dynabind).getRepository(repository));
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof MappingException mapping) {
        Problem problem = mapping.problems().get(0);
        return "[" + problem.id() + "] " + problem.message() + " " + problem.repair();
      }
    }
    throw new AssertionError("No problem", failure);
  }
}
