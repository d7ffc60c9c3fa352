package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.Published;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.executor.CallOptions;
import io.dynabind.outcome.Capacity;
import io.dynabind.repository.Repository;
import io.dynabind.table.CursorException.Reason;
import io.dynabind.table.Page.StoppedBy;
import io.dynabind.test.FaultClient;
import io.dynabind.test.InMemoryDynamoDb;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/** Pages, and the cursors between them. */
final class PagesTest {

  @Table("page-notes")
  @GlobalIndex(name = "byColour", hashKey = "colour", rangeKey = "number")
  record Note(@HashKey String author, @RangeKey int number, String colour) {}

  record NoteKey(String author, int number) {}

  interface Notes extends Repository<Note, NoteKey> {

    Page<Note> findByAuthor(String author, PageLimit limit);

    CompletableFuture<Page<Note>> findByColourOrderByNumberDesc(String colour, PageLimit limit);
  }

  private static final byte[] SECRET =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final CursorKeys SIGNED = CursorKeys.of(CursorKey.signing("k1", SECRET));

  private final FaultClient requests = new FaultClient();
  private final MovableClock clock = new MovableClock("2030-01-01T00:00:00Z");
  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private final List<AutoCloseable> closing = new ArrayList<>();
  private String tenant = "t-1";
  private EntityTable<Note> notes;
  private Dynabind last;

  @BeforeEach
  void create() {
    notes = start(SIGNED.tenant(() -> tenant));
    notes.create();
    notes.putAll(
        IntStream.rangeClosed(1, 10)
            .mapToObj(n -> new Note("ann", n, n % 2 == 0 ? "blue" : "red"))
            .toList());
    notes.put(new Note("bob", 1, "red"));
    requests.clear();
  }

  private EntityTable<Note> start(CursorKeys keys) {
    SdkHttpClient http = memory.httpClient();
    SdkAsyncHttpClient asyncHttp = memory.asyncHttpClient();
    Dynabind.Builder builder =
        Dynabind.builder()
            .endpoint(memory.endpoint())
            .region(memory.region())
            .credentials(memory.credentials())
            .httpClient(requests.wrap(http))
            .asyncHttpClient(requests.wrap(asyncHttp))
            .clock(clock);
    Dynabind dynabind = (keys == null ? builder : builder.cursorKeys(keys)).build();
    closing.addAll(List.of(dynabind, http, asyncHttp));
    last = dynabind;
    return dynabind.table(Note.class);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : closing) {
      each.close();
    }
  }

  private static List<Integer> numbers(Page<Note> page) {
    return page.items().stream().map(Note::number).toList();
  }

  @Test
  void aPageTellsWhatStoppedItAndWhereTheNextOneBegins() {
    Page<Note> first = notes.query("ann").page(PageLimit.of(4));

    assertThat(numbers(first)).containsExactly(1, 2, 3, 4);
    assertThat(first.stoppedBy()).isEqualTo(StoppedBy.ITEMS);
    assertThat(first.examined()).isEqualTo(4);
    assertThat(first.requests()).isOne();
    assertThat(first.consumed().readUnits()).isPositive();

    Page<Note> last = notes.query("ann").page(PageLimit.UNLIMITED.after(first.next()));

    assertThat(numbers(last)).containsExactly(5, 6, 7, 8, 9, 10);
    assertThat(last.stoppedBy()).isEqualTo(StoppedBy.END);
    assertThat(last.hasNext()).isFalse();
    assertThat(last.next()).isNull();
  }

  @Test
  void aPageIsReadWithoutBlockingToo() {
    Page<Note> first = notes.async().query("ann").page(PageLimit.of(4)).join();
    Page<Note> second = notes.async().query("ann").page(PageLimit.of(4).after(first.next())).join();

    assertThat(numbers(second)).containsExactly(5, 6, 7, 8);
    assertThat(notes.async().scan().page(PageLimit.of(3)).join().items()).hasSize(3);
  }

  @Test
  void goesOnBackwards() {
    TableQuery<Note> query = notes.query("ann").descending();
    Page<Note> first = query.page(PageLimit.of(3));

    assertThat(numbers(first)).containsExactly(10, 9, 8);
    assertThat(numbers(query.page(PageLimit.of(3).after(first.next())))).containsExactly(7, 6, 5);
  }

  @Test
  void goesBackToThePageBefore() {
    TableQuery<Note> query = notes.query("ann");
    Page<Note> first = query.page(PageLimit.of(3));
    Page<Note> second = query.page(PageLimit.of(3).after(first.next()));
    Page<Note> third = query.page(PageLimit.of(3).after(second.next().text()));

    assertThat(first.hasPrevious()).isFalse();
    assertThat(numbers(third)).containsExactly(7, 8, 9);
    Page<Note> back = query.page(PageLimit.of(3).after(third.previous().text()));
    assertThat(numbers(back)).containsExactly(4, 5, 6);
    assertThat(back.stoppedBy()).isEqualTo(StoppedBy.ITEMS);
    assertThat(numbers(query.page(PageLimit.of(3).after(back.next())))).containsExactly(7, 8, 9);
    Page<Note> start = query.page(PageLimit.of(9).after(back.previous()));
    assertThat(numbers(start)).containsExactly(1, 2, 3);
    assertThat(start.stoppedBy()).isEqualTo(StoppedBy.END);
    assertThat(start.previous()).isNull();
    assertThat(numbers(query.page(PageLimit.of(2).after(start.next())))).containsExactly(4, 5);
  }

  @Test
  void aPageThatLooksAheadOnItsWayBackKnowsTheBeginning() {
    TableQuery<Note> query = notes.query("ann").descending();
    Page<Note> first = query.page(PageLimit.of(3));
    Page<Note> second = query.page(PageLimit.of(3).after(first.next()));

    Page<Note> unsure = query.page(PageLimit.of(3).after(second.previous()));
    Page<Note> sure = query.page(PageLimit.of(3).lookAhead().after(second.previous()));

    assertThat(numbers(unsure)).containsExactly(10, 9, 8);
    assertThat(unsure.hasPrevious()).isTrue();
    Page<Note> nothing = query.page(PageLimit.of(3).after(unsure.previous()));
    assertThat(nothing.items()).isEmpty();
    assertThat(nothing.hasPrevious()).isFalse();
    assertThat(numbers(query.page(PageLimit.of(1).after(nothing.next().text()))))
        .containsExactly(10);
    assertThat(numbers(sure)).containsExactly(10, 9, 8);
    assertThat(sure.hasPrevious()).isFalse();
  }

  @Test
  void anEmptyLastPageLeadsBackToTheEnd() {
    TableQuery<Note> query = notes.query("ann");
    Page<Note> all = query.page(PageLimit.of(10));
    Page<Note> nothing = query.page(PageLimit.of(10).after(all.next()));

    assertThat(nothing.items()).isEmpty();
    assertThat(nothing.hasNext()).isFalse();
    String end = nothing.previous().text();
    assertThat(numbers(query.page(PageLimit.of(2).after(end)))).containsExactly(9, 10);
    refuses(Reason.OTHER_HASH_KEY, notes.query("bob"), Cursor.of(end));
    refuses(Reason.OTHER_QUERY, query.descending(), Cursor.of(end));
  }

  @Test
  void methodsOfRepositoriesGoBackToo() {
    Notes repository = last.repository(Notes.class);
    Page<Note> first = repository.findByAuthor("ann", PageLimit.of(4));
    Page<Note> second = repository.findByAuthor("ann", PageLimit.of(4).after(first.next()));
    Page<Note> back = repository.findByAuthor("ann", PageLimit.of(2).after(second.previous()));

    assertThat(numbers(back)).containsExactly(3, 4);

    Page<Note> red =
        repository.findByColourOrderByNumberDesc("red", PageLimit.of(3).lookAhead()).join();
    Page<Note> more =
        repository.findByColourOrderByNumberDesc("red", PageLimit.of(3).after(red.next())).join();
    Page<Note> again =
        repository
            .findByColourOrderByNumberDesc("red", PageLimit.of(9).after(more.previous().text()))
            .join();

    assertThat(numbers(red)).containsExactly(9, 7, 5);
    assertThat(again.items()).isEqualTo(red.items());
    assertThat(again.hasPrevious()).isFalse();
  }

  @Test
  void scansGoOneWay() {
    Page<Note> first = notes.scan().page(PageLimit.of(3));
    Page<Note> second = notes.scan().page(PageLimit.of(3).after(first.next()));

    assertThat(second.items()).hasSize(3);
    assertThat(second.hasPrevious()).isFalse();
    Cursor back =
        notes
            .query("ann")
            .page(PageLimit.of(1).after(notes.query("ann").page(PageLimit.of(1)).next()))
            .previous();
    assertThatThrownBy(() -> notes.scan().page(PageLimit.of(1).after(back)))
        .isInstanceOfSatisfying(
            CursorException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OTHER_QUERY));
  }

  @Test
  void aCursorOfTheVersionBeforeIsRefusedAsSuch() {
    byte[] bytes =
        Base64.getUrlDecoder().decode(notes.query("ann").page(PageLimit.of(4)).next().text());
    bytes[0] = 1;
    String old = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

    refuses(Reason.OTHER_VERSION, notes.query("ann"), Cursor.of(old));
  }

  @Test
  void boundsWhatIsExaminedAndHowManyRequestsAreMade() {
    Page<Note> examined = notes.query("ann").page(PageLimit.UNLIMITED.examined(7));
    Page<Note> requested = notes.query("ann").page(PageLimit.of(6).examined(3).requests(1));

    assertThat(examined.stoppedBy()).isEqualTo(StoppedBy.EXAMINED);
    assertThat(examined.items()).hasSize(7);
    assertThat(requested.stoppedBy()).isEqualTo(StoppedBy.EXAMINED);
    assertThat(requested.items()).hasSize(3);
    assertThat(notes.query("ann").page(PageLimit.of(10)).stoppedBy()).isEqualTo(StoppedBy.ITEMS);
  }

  @Test
  void aPageThatLooksAheadKnowsTheEnd() {
    Page<Note> all = notes.query("ann").page(PageLimit.of(10).lookAhead());
    Page<Note> some = notes.query("ann").page(PageLimit.of(9).lookAhead());

    assertThat(all.stoppedBy()).isEqualTo(StoppedBy.END);
    assertThat(all.hasNext()).isFalse();
    assertThat(some.stoppedBy()).isEqualTo(StoppedBy.ITEMS);
    assertThat(numbers(notes.query("ann").page(PageLimit.of(9).after(some.next()))))
        .containsExactly(10);
  }

  @Test
  void anIndexIsPagedByItsKeyAndThatOfTheTable() {
    TableQuery<Note> red = notes.query("red").index("byColour");
    List<Note> found = new ArrayList<>();
    Page<Note> page = red.page(PageLimit.of(1).lookAhead());
    found.addAll(page.items());
    while (page.hasNext()) {
      page = red.page(PageLimit.of(1).lookAhead().after(page.next().text()));
      found.addAll(page.items());
    }

    assertThat(found).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void aTextIsTakenBackBySignatureAndByEncryption() {
    EntityTable<Note> hidden = start(CursorKeys.of(CursorKey.encrypting("k2", SECRET)));
    for (EntityTable<Note> table : List.of(notes, hidden)) {
      String text = table.query("ann").page(PageLimit.of(4)).next().text();

      assertThat(text).matches("[A-Za-z0-9_-]+");
      assertThat(numbers(table.query("ann").page(PageLimit.of(2).after(text))))
          .containsExactly(5, 6);
    }
  }

  @Test
  void refusesCursorsBeforeAnyRequest() {
    Cursor cursor = notes.query("ann").page(PageLimit.of(4)).next();
    String text = cursor.text();
    requests.clear();

    refuses(Reason.OTHER_QUERY, notes.query("ann").descending(), cursor);
    refuses(Reason.OTHER_QUERY, notes.query("ann").rangeKey().gt(2), Cursor.of(text));
    refuses(Reason.OTHER_QUERY, notes.query("red").index("byColour"), cursor);
    refuses(Reason.OTHER_HASH_KEY, notes.query("bob"), cursor);
    refuses(Reason.OTHER_HASH_KEY, notes.query("bob"), Cursor.of(text));
    refuses(Reason.MALFORMED, notes.query("ann"), Cursor.of("no cursor"));
    refuses(Reason.MALFORMED, notes.query("ann"), Cursor.of(""));
    refuses(Reason.ALTERED, notes.query("ann"), Cursor.of(altered(text)));
    tenant = "t-2";
    refuses(Reason.OTHER_TENANT, notes.query("ann"), cursor);
    refuses(Reason.OTHER_TENANT, notes.query("ann"), Cursor.of(text));
    tenant = "t-1";
    var unused = clock.moveBySeconds(86_400);
    refuses(Reason.EXPIRED, notes.query("ann"), Cursor.of(text));

    EntityTable<Note> later = start(CursorKeys.of(CursorKey.encrypting("k2", SECRET)));
    refuses(Reason.UNKNOWN_KEY, later.query("ann"), Cursor.of(text));
    later = start(CursorKeys.of(CursorKey.encrypting("k2", SECRET), CursorKey.retired("k1")));
    refuses(Reason.RETIRED_KEY, later.query("ann"), Cursor.of(text));
    assertThat(requests.exchanges()).isEmpty();
  }

  private static String altered(String text) {
    char last = text.charAt(100);
    return text.substring(0, 100) + (last == 'A' ? 'B' : 'A') + text.substring(101);
  }

  private static void refuses(Reason reason, TableQuery<Note> query, Cursor cursor) {
    assertThatThrownBy(() -> query.page(PageLimit.of(1).after(cursor)))
        .isInstanceOfSatisfying(
            CursorException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageEndingWith(" (EntityTable<Note>.query)");
  }

  @Test
  void cursorsOfAnOlderKeyAreTakenBack() {
    String text = notes.query("ann").page(PageLimit.of(4)).next().text();
    EntityTable<Note> later =
        start(
            CursorKeys.of(CursorKey.encrypting("k2", SECRET), CursorKey.signing("k1", SECRET))
                .tenant(() -> tenant));

    assertThat(numbers(later.query("ann").page(PageLimit.of(1).after(text)))).containsExactly(5);
  }

  @Test
  void withoutAKeyACursorStaysInTheProcess() {
    EntityTable<Note> keyless = start(null);
    Cursor cursor = keyless.query("ann").page(PageLimit.of(4)).next();

    assertThat(numbers(keyless.query("ann").page(PageLimit.of(1).after(cursor))))
        .containsExactly(5);
    String message =
        "A cursor cannot leave or enter the process without a key: give the builder"
            + " cursorKeys(CursorKeys.of(CursorKey.signing(id, secret)))";
    assertThatThrownBy(cursor::text).isInstanceOf(IllegalStateException.class).hasMessage(message);
    assertThatThrownBy(() -> keyless.query("ann").page(PageLimit.of(1).after(Cursor.of("abc"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
  }

  @Test
  void boundsAndLimitsMayMove() {
    Cursor cursor = notes.query("ann").rangeKey().le(8).page(PageLimit.of(4)).next();

    assertThat(numbers(notes.query("ann").rangeKey().le(7).page(PageLimit.of(9).after(cursor))))
        .containsExactly(5, 6, 7);
  }

  @Test
  void aBoundThatMovedPastTheCursorIsWhereThePageBegins() {
    PageLimit two = PageLimit.of(2);
    Cursor up = notes.query("ann").rangeKey().ge(1).page(two).next();
    Cursor down = notes.query("ann").rangeKey().lt(11).descending().page(two).next();
    Cursor within = notes.query("ann").rangeKey().between(1, 10).page(two).next();

    Page<Note> moved = notes.query("ann").rangeKey().ge(5).page(two.after(up));

    assertThat(numbers(moved)).containsExactly(5, 6);
    assertThat(moved.previous()).isNull();
    assertThat(numbers(notes.query("ann").rangeKey().lt(7).descending().page(two.after(down))))
        .containsExactly(6, 5);
    assertThat(numbers(notes.query("ann").rangeKey().between(4, 9).page(two.after(within))))
        .containsExactly(4, 5);
  }

  @Test
  void nothingIsSentWhereTheCursorStandsPastTheLastBound() {
    PageLimit six = PageLimit.of(6);
    Cursor most = notes.query("ann").rangeKey().le(8).page(six).next();
    Cursor less = notes.query("ann").rangeKey().lt(9).page(six).next();
    Cursor within = notes.query("ann").rangeKey().between(1, 8).page(six).next();
    requests.clear();

    Page<Note> over = notes.query("ann").rangeKey().le(4).page(six.after(most));
    for (Page<Note> page :
        List.of(
            over,
            notes.query("ann").rangeKey().le(6).page(six.after(most)),
            notes.query("ann").rangeKey().lt(6).page(six.after(less)),
            notes.query("ann").rangeKey().between(1, 6).page(six.after(within)))) {
      assertThat(page.items()).isEmpty();
      assertThat(page.stoppedBy()).isEqualTo(StoppedBy.END);
      assertThat(page.next()).isNull();
      assertThat(page.requests()).isZero();
    }

    assertThat(requests.exchanges()).isEmpty();
    PageLimit back = PageLimit.of(2).after(over.previous());
    assertThat(numbers(notes.query("ann").rangeKey().le(4).page(back))).containsExactly(3, 4);
  }

  @Test
  void theWayBackEndsAtABoundWithoutAskingBeyondIt() {
    Page<Note> first = notes.query("ann").rangeKey().ge(5).page(PageLimit.of(3));
    Page<Note> second =
        notes.query("ann").rangeKey().ge(5).page(PageLimit.of(3).after(first.next()));
    Page<Note> back =
        notes.query("ann").rangeKey().ge(5).page(PageLimit.of(3).after(second.previous()));
    assertThat(numbers(back)).containsExactly(5, 6, 7);
    requests.clear();
    if (back.previous() != null) {
      Page<Note> before =
          notes.query("ann").rangeKey().ge(5).page(PageLimit.of(3).after(back.previous()));
      assertThat(before.items()).isEmpty();
      assertThat(before.previous()).isNull();
    }
    assertThat(requests.exchanges()).isEmpty();
  }

  @Test
  void itemsOfAnIndexThatShareABoundAreAllRead() {
    notes.put(new Note("eve", 3, "red"));
    notes.put(new Note("zoe", 3, "red"));
    List<String> authors = new ArrayList<>();
    PageLimit limit = PageLimit.of(1);
    for (Page<Note> page = notes.query("red").index("byColour").rangeKey().le(3).page(limit);
        ;
        page =
            notes.query("red").index("byColour").rangeKey().le(3).page(limit.after(page.next()))) {
      page.items().forEach(note -> authors.add(note.author() + note.number()));
      if (page.next() == null) {
        break;
      }
    }

    assertThat(authors).containsExactlyInAnyOrder("ann1", "bob1", "ann3", "eve3", "zoe3");
  }

  @Test
  void aLimitOfAllItemsIsNotOneOfPages() {
    assertThatThrownBy(() -> notes.query("ann").limit(5).page(PageLimit.of(3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "limit(5) bounds all that is returned, of which pages know nothing; give the page its"
                + " limit alone: page(PageLimit.of(5))");
  }

  @Test
  void thePagesOfAPublisherAreOfTheTenantThatMadeIt() throws Exception {
    Thread caller = Thread.currentThread();
    EntityTable<Note> own =
        start(
            SIGNED.tenant(
                () -> {
                  assertThat(Thread.currentThread()).isSameAs(caller);
                  return tenant;
                }));
    Flow.Publisher<Note> publisher =
        own.with(CallOptions.metered(Capacity.meter(100))).async().query("ann").publisher();
    CompletableFuture<List<Note>> published =
        CompletableFuture.supplyAsync(() -> Published.all(publisher).join());

    assertThat(published.get()).hasSize(10);
  }

  /** Binary and text keys are ordered by bytes. */
  @Table("page-words")
  record Word(@HashKey String language, @RangeKey String text) {}

  @Test
  void beginningsMayMoveToo() {
    EntityTable<Word> words = last.table(Word.class);
    words.create();
    words.putAll(
        Stream.of("aa", "ab", "ac", "ba", "bb", "\uFFFD", "\uD83D\uDE00")
            .map(text -> new Word("en", text))
            .toList());
    PageLimit two = PageLimit.of(2);
    Cursor ab = words.query("en").rangeKey().startsWith("a").page(two).next();
    requests.clear();

    assertThat(words.query("en").rangeKey().startsWith("aa").page(two.after(ab)).items()).isEmpty();
    assertThat(requests.exchanges()).isEmpty();
    assertThat(words.query("en").rangeKey().startsWith("b").page(two.after(ab)).items())
        .extracting(Word::text)
        .containsExactly("ba", "bb");
    Cursor sign = words.query("en").rangeKey().gt("b").page(PageLimit.of(3)).next();
    assertThat(words.query("en").rangeKey().gt("\uFFFD").page(PageLimit.of(1).after(sign)).items())
        .extracting(Word::text)
        .containsExactly("\uD83D\uDE00");
  }

  @Test
  void tellsNothingOfItems() {
    Page<Note> page = notes.query("ann").page(PageLimit.of(4));

    assertThat(page.next()).hasToString("Cursor");
    assertThat(page.toString())
        .startsWith("Page[4 items, stopped by ITEMS, examined 4 in 1 request, Capacity[");
    assertThat(PageLimit.of(1).after(page.next()))
        .hasToString("PageLimit[items=1, examined=0, requests=0, after a cursor]");
    assertThat(SIGNED).hasToString("CursorKeys[CursorKey[k1, SIGNING]]");
  }
}
