package io.dynabind.table;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.expression.Condition;
import io.dynabind.table.NotesGround.Note;
import io.dynabind.table.Page.StoppedBy;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Who follows the cursors visits every item exactly once: forwards and backwards, in the table and
 * in an index, whatever is filtered, however pages are cut, and where the server gives empty ones.
 * Who turns on the way meets the same items in the same order.
 */
@SuppressWarnings("serial") // method references to records that are not public
final class PageWalksTest {

  private static final long SEED = 42;
  private static final int MOST_PAGES = 2_000;
  private final NotesGround ground = new NotesGround();

  @AfterEach
  void close() throws Exception {
    ground.close();
  }

  @Test
  void visitEachItemOnceInMemory() {
    walk(ground.inMemory(), 600);
  }

  @Test
  void visitEachItemOnceOnAServer() {
    walk(ground.onServer(), 100);
  }

  private void walk(EntityTable<Note> table, int walks) {
    Random random = new Random(SEED);
    List<Note> notes = NotesGround.notes(random, 60, dice -> dice.nextInt(4) == 0 ? "bob" : "ann");
    table.putAll(notes);
    int empty = 0;
    int cut = 0;
    int back = 0;
    for (int i = 0; i < walks; i++) {
      Walk walk = new Walk(table, notes, random);
      ground.faults.plan(
          i % 3 == 0
              ? FaultPlan.random(SEED + i, 0.3, Fault.EMPTY_PAGE).on("Query", "Scan")
              : FaultPlan.none());
      walk.run("walk " + i + " of seed " + SEED);
      empty += walk.empty;
      // An empty page of the fault client is led back to by who goes on, not by who turns.
      ground.faults.clear();
      walk.stroll("stroll " + i + " of seed " + SEED);
      cut += walk.byItems;
      back += walk.back;
    }
    assertThat(back).isGreaterThan(walks);
    assertThat(empty).isPositive();
    assertThat(cut).isPositive();
  }

  /** One query or scan, page after page, and what it must find. */
  private static final class Walk {

    private final Random random;
    private final Results<Note> reads;
    private final @Nullable AsyncResults<Note> async;
    private final List<Note> expected;
    private final boolean ordered;
    private int empty;
    private int byItems;
    private int back;

    Walk(EntityTable<Note> table, List<Note> notes, Random random) {
      this.random = random;
      boolean backward = random.nextBoolean();
      boolean index = random.nextBoolean();
      boolean expired = random.nextBoolean();
      Predicate<Note> wanted = note -> expired || note.until() == null;
      int low = random.nextInt(5);
      boolean filtered = random.nextInt(3) > 0;
      Comparator<Note> order = Comparator.comparing(Note::number);
      ordered = !index && random.nextInt(4) > 0;
      if (ordered) {
        TableQuery<Note> query = table.query("ann");
        AsyncTableQuery<Note> twin = table.async().query("ann");
        wanted = wanted.and(note -> note.author().equals("ann"));
        if (filtered) {
          Condition light = attribute(Note::weight).ge(low);
          query = query.filter(light);
          twin = twin.filter(light);
          wanted = wanted.and(note -> note.weight() >= low);
        }
        query = backward ? query.descending() : query;
        twin = backward ? twin.descending() : twin;
        reads = expired ? query.includeExpired() : query;
        async = expired ? twin.includeExpired() : twin;
      } else if (index) {
        TableQuery<Note> query = table.query("red").index("byColour").rangeKey().ge(low);
        wanted = wanted.and(note -> note.colour().equals("red") && note.weight() >= low);
        if (filtered) {
          query = query.filter(attribute(Note::author).eq("ann"));
          wanted = wanted.and(note -> note.author().equals("ann"));
        }
        query = backward ? query.descending() : query;
        reads = expired ? query.includeExpired() : query;
        async = null;
      } else {
        TableScan<Note> scan = table.scan();
        if (filtered) {
          scan = scan.filter(attribute(Note::number).ge(10));
          wanted = wanted.and(note -> note.number() >= 10);
        }
        reads = expired ? scan.includeExpired() : scan;
        async = null;
      }
      List<Note> found = new ArrayList<>(notes.stream().filter(wanted).sorted(order).toList());
      if (backward && ordered) {
        Collections.reverse(found);
      }
      expected = found;
    }

    void run(String name) {
      List<Note> found = new ArrayList<>();
      Cursor next = null;
      int pages = 0;
      do {
        PageLimit limit = limit().after(next);
        Page<Note> page =
            async != null && random.nextBoolean() ? async.page(limit).join() : reads.page(limit);
        found.addAll(page.items());
        check(name, limit, page);
        empty += page.items().isEmpty() ? 1 : 0;
        byItems += page.stoppedBy() == StoppedBy.ITEMS ? 1 : 0;
        next = page.next();
        if (next != null && random.nextBoolean()) {
          next = Cursor.of(Objects.requireNonNull(next).text());
        }
        pages++;
      } while (next != null && pages < MOST_PAGES);
      if (ordered) {
        assertThat(found).as(name).isEqualTo(expected);
      } else {
        assertThat(found).as(name).containsExactlyInAnyOrderElementsOf(expected);
      }
    }

    /** Forth and back, and each page follows or precedes the one before. */
    void stroll(String name) {
      List<Note> order = reads.list();
      assertThat(order).as(name).containsExactlyInAnyOrderElementsOf(expected);
      Page<Note> page = page(null);
      int from = 0;
      int to = page.items().size();
      assertThat(page.items()).as(name).isEqualTo(order.subList(from, to));
      assertThat(page.previous()).as(name).isNull();
      for (int step = 0; step < 12; step++) {
        boolean goesBack = page.hasPrevious() && (!page.hasNext() || random.nextBoolean());
        Cursor cursor = goesBack ? page.previous() : page.next();
        if (cursor == null) {
          return;
        }
        page = page(cursor);
        int found = page.items().size();
        from = goesBack ? from - found : to;
        to = from + found;
        assertThat(page.items()).as(name).isEqualTo(order.subList(from, to));
        boolean over = page.stoppedBy() == StoppedBy.END;
        assertThat(page.hasNext()).as(name).isEqualTo(goesBack || !over);
        // Before the beginning there is nothing; but that it is the beginning may not be known.
        assertThat(page.hasPrevious() || from == 0 || !isQuery()).as(name).isTrue();
        assertThat(page.hasPrevious() && (!isQuery() || (goesBack && over))).as(name).isFalse();
        assertThat(over && goesBack && from > 0).as(name).isFalse();
        back += goesBack ? 1 : 0;
      }
    }

    private boolean isQuery() {
      return reads instanceof TableQuery<?>;
    }

    private Page<Note> page(@Nullable Cursor cursor) {
      Cursor given = cursor != null && random.nextBoolean() ? Cursor.of(cursor.text()) : cursor;
      PageLimit limit = limit().after(given);
      return async != null && random.nextBoolean() ? async.page(limit).join() : reads.page(limit);
    }

    private static void check(String name, PageLimit limit, Page<Note> page) {
      assertThat(page.hasNext()).as(name).isEqualTo(page.stoppedBy() != StoppedBy.END);
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
      if (random.nextInt(3) > 0) {
        limit = limit.items(1 + random.nextInt(9));
      }
      if (random.nextInt(3) == 0) {
        limit = limit.examined(1 + random.nextInt(15));
      }
      if (random.nextInt(3) == 0) {
        limit = limit.requests(1 + random.nextInt(3));
      }
      return random.nextBoolean() ? limit.lookAhead() : limit;
    }
  }
}
