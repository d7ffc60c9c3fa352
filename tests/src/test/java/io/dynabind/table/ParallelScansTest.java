package io.dynabind.table;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.executor.CallOptions;
import io.dynabind.outcome.Capacity;
import io.dynabind.outcome.ReadException;
import io.dynabind.table.NotesGround.Note;
import io.dynabind.table.Page.StoppedBy;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Who scans all segments at once meets every item exactly once, however many segments there are and
 * wherever it stops, crashes and goes on.
 */
@SuppressWarnings("serial") // method references to records that are not public
final class ParallelScansTest {

  private static final long SEED = 42;
  private static final int MOST_PAGES = 2_000;

  @Table("spread-missing")
  record Missing(@HashKey String id) {}

  record Summary(String author, int number) {}

  private final NotesGround ground = new NotesGround();

  @AfterEach
  void close() throws Exception {
    ground.close();
  }

  @Test
  void visitEachItemOnceInMemory() {
    walk(ground.inMemory(), 240);
  }

  @Test
  void visitEachItemOnceOnAServer() {
    walk(ground.onServer(), 40);
  }

  private static List<Note> notes(Random random) {
    return NotesGround.notes(random, 90, dice -> "author " + dice.nextInt(40));
  }

  private void walk(EntityTable<Note> table, int walks) {
    Random random = new Random(SEED);
    List<Note> notes = notes(random);
    table.putAll(notes);
    int crashes = 0;
    int cut = 0;
    int restarts = 0;
    for (int i = 0; i < walks; i++) {
      // Only who goes on behind an empty page of the fault client is led back to its items.
      boolean empty = i % 3 == 0;
      ground.faults.clear();
      ground.faults.plan(
          empty ? FaultPlan.random(SEED + i, 0.2, Fault.EMPTY_PAGE).on("Scan") : FaultPlan.none());
      Walk walk = new Walk(table, notes, random, !empty);
      walk.run("walk " + i + " of seed " + SEED + ": " + walk.segments + " segments");
      crashes += walk.crashes;
      cut += walk.cut;
      restarts += walk.restarts;
    }
    assertThat(crashes).isGreaterThan(walks / 2);
    assertThat(restarts).isGreaterThan(walks / 2);
    assertThat(cut).isGreaterThan(walks / 2);
  }

  /** A scan, and what it must find. */
  private static final class Walk {

    private final Random random;
    private final boolean losing;
    private final int segments;
    private final TableScan<Note> scan;
    private final AsyncTableScan<Note> async;
    private final List<Note> expected;
    private int crashes;
    private int cut;
    private int restarts;

    /** Losing pages, or what was under way when a page was full, or neither. */
    Walk(EntityTable<Note> table, List<Note> notes, Random random, boolean losing) {
      this.random = random;
      this.losing = losing;
      this.segments = random.nextInt(8) == 0 ? 1 + random.nextInt(200) : 1 + random.nextInt(9);
      boolean expired = random.nextBoolean();
      boolean index = random.nextInt(3) == 0;
      int low = random.nextInt(3) == 0 ? 0 : random.nextInt(5);
      Predicate<Note> wanted = note -> expired || note.until() == null;
      TableScan<Note> sync = table.scan().parallel(segments);
      AsyncTableScan<Note> twin = table.async().scan().parallel(segments);
      if (low > 0) {
        sync = sync.filter(attribute(Note::weight).ge(low));
        twin = twin.filter(attribute(Note::weight).ge(low));
      }
      sync = expired ? sync.includeExpired() : sync;
      twin = expired ? twin.includeExpired() : twin;
      this.scan = index ? sync.index("byColour") : sync;
      this.async = index ? twin.index("byColour") : twin;
      this.expected = notes.stream().filter(wanted.and(note -> note.weight() >= low)).toList();
    }

    void run(String name) {
      List<Note> found = new ArrayList<>();
      Cursor next = null;
      int pages = 0;
      do {
        PageLimit limit = limit().after(next);
        Page<Note> page = random.nextBoolean() ? async.page(limit).join() : scan.page(limit);
        check(name, limit, page);
        pages++;
        if (losing && random.nextInt(4) == 0) {
          crashes++; // before the items were used: the page is asked for again
          continue;
        }
        found.addAll(page.items());
        cut += page.stoppedBy() == StoppedBy.ITEMS ? 1 : 0;
        next = page.next();
        if (next == null) {
          assertThat(found).as(name).containsExactlyInAnyOrderElementsOf(expected);
          return;
        }
        if (random.nextBoolean()) {
          restarts++;
          next = Cursor.of(next.text());
        }
      } while (pages < MOST_PAGES);
      throw new AssertionError(name + " does not end");
    }

    private static void check(String name, PageLimit limit, Page<Note> page) {
      assertThat(page.hasNext()).as(name).isEqualTo(page.stoppedBy() != StoppedBy.END);
      assertThat(page.previous()).as(name).isNull();
      if (limit.items() > 0) {
        assertThat(page.items().size()).as(name).isLessThanOrEqualTo(limit.items());
      }
      if (limit.examined() > 0) {
        assertThat(page.examined()).as(name).isLessThanOrEqualTo(limit.examined());
      }
      if (limit.requests() > 0) {
        assertThat(page.requests()).as(name).isLessThanOrEqualTo(limit.requests());
      }
    }

    private PageLimit limit() {
      PageLimit limit = PageLimit.UNLIMITED;
      if (losing && random.nextInt(3) > 0) {
        limit = limit.items(1 + random.nextInt(20));
      }
      if (random.nextInt(3) == 0) {
        limit = limit.examined(1 + random.nextInt(30));
      }
      if (random.nextInt(3) == 0) {
        limit = limit.requests(1 + random.nextInt(12));
      }
      return random.nextBoolean() ? limit.lookAhead() : limit;
    }
  }

  @Test
  void giveTheSameInEveryForm() {
    EntityTable<Note> table = ground.inMemory();
    List<Note> notes = notes(new Random(SEED));
    table.putAll(notes);
    List<Note> live = notes.stream().filter(note -> note.until() == null).toList();
    TableScan<Note> scan = table.scan().parallel(7);
    AsyncTableScan<Note> async = table.async().scan().parallel(7);

    assertThat(scan.list()).containsExactlyInAnyOrderElementsOf(live);
    assertThat(async.list().join()).containsExactlyInAnyOrderElementsOf(live);
    assertThat(scan.listWithMeta().value()).containsExactlyInAnyOrderElementsOf(live);
    assertThat(scan.listWithMeta().meta().attempts()).isEqualTo(7);
    assertThat(async.listWithMeta().join().value()).hasSameSizeAs(live);
    try (Stream<Note> stream = scan.stream()) {
      assertThat(stream.toList()).containsExactlyInAnyOrderElementsOf(live);
    }
    assertThat(scan.count()).isEqualTo(live.size());
    assertThat(async.count().join()).isEqualTo(live.size());
    assertThat(scan.limit(5).count()).isEqualTo(5);
    assertThat(scan.limit(5).list()).hasSize(5).allMatch(live::contains);
    assertThat(scan.limit(5).stream().toList()).hasSize(5);
    assertThat(scan.first()).get().matches(live::contains);
    assertThat(async.exists().join()).isTrue();
    assertThat(scan.filter(attribute(Note::weight).gt(9)).exists()).isFalse();
    assertThat(scan.project(Summary.class).list())
        .containsExactlyInAnyOrderElementsOf(
            live.stream().map(note -> new Summary(note.author(), note.number())).toList());
    assertThat(scan.project(attribute(Note::number)).list()).hasSameSizeAs(live);
    assertThat(table.scan().parallel(7).segment(0, 1).list()).hasSameSizeAs(live);
    assertThat(scan.consistent().list()).hasSameSizeAs(live);
  }

  @Test
  void sendAMillionSegmentsOnlyAsFarAsTheyAreAskedFor() {
    EntityTable<Note> table = ground.inMemory();
    table.put(new Note("ann", 1, "red", 1, null));
    Page<Note> page =
        table.scan().parallel(1_000_000).page(PageLimit.UNLIMITED.requests(150).lookAhead());
    assertThat(page.requests()).isEqualTo(150);
    String text = Objects.requireNonNull(page.next()).text();
    assertThat(text).hasSizeLessThan(200);
    assertThat(
            table
                .scan()
                .parallel(1_000_000)
                .page(PageLimit.UNLIMITED.requests(1).after(text))
                .hasNext())
        .isTrue();
  }

  @Test
  void failAsOneSegmentDoes() {
    var unused = ground.inMemory();
    EntityTable<Missing> table = ground.dynabind().table(Missing.class);
    assertThatThrownBy(() -> table.scan().parallel(4).list())
        .isInstanceOfSatisfying(
            ReadException.class,
            e -> assertThat(e.reason()).isEqualTo(ReadException.Reason.TABLE_MISSING));
    assertThatThrownBy(() -> table.scan().parallel(4).stream().count())
        .isInstanceOf(ReadException.class);
    assertThatThrownBy(() -> table.async().scan().parallel(4).count().join())
        .hasCauseInstanceOf(ReadException.class);
  }

  @Test
  void refuseACursorOfAnotherNumberOfSegmentsBeforeAnyRequest() {
    EntityTable<Note> table = ground.inMemory();
    table.putAll(notes(new Random(SEED)));
    Cursor four = table.scan().parallel(4).page(PageLimit.of(9)).next();
    Cursor whole = table.scan().page(PageLimit.of(9)).next();
    Cursor part = table.scan().segment(0, 4).page(PageLimit.of(3)).next();
    ground.faults.clear();
    List<TableScan<Note>> others =
        List.of(
            table.scan(),
            table.scan().parallel(5),
            table.scan().segment(0, 4),
            table.scan().parallel(4).filter(attribute(Note::weight).gt(1)));
    for (TableScan<Note> other : others) {
      assertThatThrownBy(() -> other.page(PageLimit.of(9).after(four)))
          .hasMessage("The cursor is of another query (EntityTable<Note>.scan)");
    }
    for (Cursor other : List.of(whole, part)) {
      assertThatThrownBy(() -> table.scan().parallel(4).page(PageLimit.of(9).after(other)))
          .hasMessage("The cursor is of another query (EntityTable<Note>.scan)");
    }
    assertThat(ground.faults.exchanges()).isEmpty();
    assertThat(table.scan().parallel(4).page(PageLimit.UNLIMITED.after(four)).hasNext()).isFalse();
  }

  @Test
  void goOnAfterASpentBudget() {
    EntityTable<Note> table = ground.inMemory();
    List<Note> notes = notes(new Random(SEED));
    table.putAll(notes);
    List<Note> found = new ArrayList<>();
    Cursor next = null;
    int exceeded = 0;
    do {
      PageLimit limit = PageLimit.UNLIMITED.requests(9).after(next);
      EntityTable<Note> metered = table.with(CallOptions.metered(Capacity.meter(2)));
      try {
        Page<Note> page = metered.scan().includeExpired().parallel(20).page(limit);
        found.addAll(page.items());
        next = page.next();
      } catch (CapacityExceededException e) {
        exceeded++;
        e.items().forEach(item -> found.add((Note) item));
        next = e.next();
      }
    } while (next != null);
    assertThat(exceeded).isPositive();
    assertThat(found).containsExactlyInAnyOrderElementsOf(notes);
  }

  @Test
  void refuseALimitOfTheScanOnPages() {
    assertThatThrownBy(() -> ground.inMemory().scan().parallel(2).limit(3).page(PageLimit.of(3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("limit(3) bounds all that is returned");
  }
}
