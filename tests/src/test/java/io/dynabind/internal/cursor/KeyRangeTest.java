package io.dynabind.internal.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.table.Cursor;
import io.dynabind.table.EntityTable;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import io.dynabind.table.TableNames;
import io.dynabind.table.TableQuery;
import io.dynabind.test.FaultClient;
import io.dynabind.test.LocalDynamoDb;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/** Cursors whose range has moved, on a server that refuses to continue outside of it. */
final class KeyRangeTest {

  @Table("range-notes")
  @GlobalIndex(
      name = "byColour",
      hashKey = "colour",
      rangeKey = {"weight", "page"})
  record Note(@HashKey String author, @RangeKey int number, String colour, int weight, int page) {}

  private static final PageLimit ONE = PageLimit.of(1);
  private static final FaultClient REQUESTS = new FaultClient();
  private static final SdkHttpClient HTTP = Apache5HttpClient.create();
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
            .build();
    notes = dynabind.table(Note.class);
    notes.create();
    // Of each weight there are the pages 0 to 2, and of page 1 two items.
    notes.putAll(
        IntStream.range(0, 12)
            .mapToObj(n -> new Note("ann", n, "red", n / 4, List.of(0, 1, 1, 2).get(n % 4)))
            .toList());
  }

  @AfterAll
  static void close() {
    notes.deleteTable();
    dynabind.close();
    HTTP.close();
  }

  @BeforeEach
  void forget() {
    REQUESTS.clear();
  }

  private static List<Integer> numbers(Page<Note> page) {
    return page.items().stream().map(Note::number).toList();
  }

  /** The cursor after the item of some number. */
  private static Cursor after(TableQuery<Note> query, int number) {
    Page<Note> page = query.page(ONE);
    while (page.items().isEmpty() || page.items().get(0).number() != number) {
      page = query.page(ONE.after(Objects.requireNonNull(page.next())));
    }
    REQUESTS.clear();
    return Objects.requireNonNull(page.next());
  }

  private static TableQuery<Note> between(int low, int high, boolean forward) {
    TableQuery<Note> query = notes.query("ann").rangeKey().between(low, high);
    return forward ? query : query.descending();
  }

  @Test
  void nothingIsLeftBesideTheOnlyItemOfEqualBounds() {
    for (boolean forward : List.of(true, false)) {
      Cursor cursor = after(between(1, 9, forward), 5);
      Page<Note> page = between(5, 5, forward).page(PageLimit.UNLIMITED.after(cursor));
      assertThat(page.items()).isEmpty();
      assertThat(page.stoppedBy()).isEqualTo(Page.StoppedBy.END);
      assertThat(REQUESTS.exchanges()).isEmpty();
    }
  }

  @Test
  void equalBoundsAheadAreReadWhole() {
    for (boolean forward : List.of(true, false)) {
      Cursor before = after(between(1, 9, forward), forward ? 4 : 6);
      assertThat(numbers(between(5, 5, forward).page(ONE.after(before)))).containsExactly(5);
    }
  }

  @Test
  void equalBoundsBehindArePassed() {
    for (boolean forward : List.of(true, false)) {
      Cursor behind = after(between(1, 9, forward), forward ? 6 : 4);
      REQUESTS.clear();
      assertThat(between(5, 5, forward).page(ONE.after(behind)).items()).isEmpty();
      assertThat(REQUESTS.exchanges()).isEmpty();
    }
  }

  private static TableQuery<Note> weighing(int weight, int low, int high, boolean forward) {
    TableQuery<Note> query =
        notes.query("red").index("byColour").rangeKey().eq(weight).rangeKey().between(low, high);
    return forward ? query : query.descending();
  }

  @Test
  void anIndexHasSeveralItemsAtEqualBounds() {
    for (boolean forward : List.of(true, false)) {
      TableQuery<Note> wide = weighing(1, 0, 2, forward);
      List<Note> all = wide.list();
      int first = all.get(1).number();
      int second = all.get(2).number();
      assertThat(all.get(1).page()).isEqualTo(1);
      Cursor cursor = after(wide, first);
      TableQuery<Note> equal = weighing(1, 1, 1, forward);
      assertThat(numbers(equal.page(PageLimit.UNLIMITED.after(cursor)))).containsExactly(second);
    }
  }

  @Test
  void rangesOfAnIndexOfSeveralAttributesMove() {
    Cursor first = after(weighing(1, 0, 2, true), 4);
    assertThat(numbers(weighing(1, 2, 2, true).page(PageLimit.UNLIMITED.after(first))))
        .containsExactly(7); // the range lies ahead
    Cursor last = after(weighing(1, 0, 2, false), 7);
    assertThat(weighing(1, 0, 1, false).page(PageLimit.UNLIMITED.after(last)).items())
        .extracting(Note::number)
        .containsExactlyInAnyOrder(6, 5, 4);
    Cursor cursor = after(weighing(1, 0, 2, false), 7);
    assertThat(weighing(2, 0, 2, false).page(PageLimit.UNLIMITED.after(cursor)).items()).isEmpty();
    assertThat(numbers(weighing(0, 2, 2, false).page(PageLimit.UNLIMITED.after(cursor))))
        .containsExactly(3); // a smaller weight lies ahead of who descends
    assertThat(weighing(0, 0, 2, true).page(PageLimit.UNLIMITED.after(first)).items()).isEmpty();
  }
}
