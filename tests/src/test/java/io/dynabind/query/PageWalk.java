package io.dynabind.query;

import io.dynabind.table.Cursor;
import io.dynabind.table.Page;
import io.dynabind.table.Page.StoppedBy;
import io.dynabind.table.PageLimit;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultClient;
import io.dynabind.test.FaultPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Follows the cursors of a question to its end, back to its beginning, and sometimes to its end
 * again; in pages of random limits, some of which come empty.
 */
final class PageWalk<R> {

  /** What all walks have met. */
  static final class Tally {
    int walks;
    int pages;
    int empty;
    int cut;
    int back;
  }

  private static final int MOST_PAGES = 5_000;

  private final Function<PageLimit, Page<R>> source;
  private final boolean turns;
  private final ThingDice dice;
  private final FaultClient faults;
  private final Tally tally;
  private final boolean empties;
  private final boolean inRequests;
  private int pages;

  /** What was wrong first; null for nothing. */
  @Nullable String difference;

  /** What was found, in the order of the question. */
  final List<R> found = new ArrayList<>();

  /**
   * Walks.
   *
   * @param turns whether the pages of this question lead back, as those of a scan do not
   */
  PageWalk(
      Function<PageLimit, Page<R>> source,
      boolean turns,
      ThingDice dice,
      FaultClient faults,
      Tally tally) {
    this.source = source;
    this.turns = turns;
    this.dice = dice;
    this.faults = faults;
    this.tally = tally;
    this.empties = dice.oneIn(4);
    this.inRequests = dice.oneIn(2);
    tally.walks++;
    try {
      walk();
    } finally {
      faults.clear();
    }
  }

  private void walk() {
    Page<R> last = onward(null, found);
    if (pages > 1 && last.hasPrevious() != turns) {
      wrong("the last of " + pages + " pages leads back: " + last.hasPrevious());
    }
    if (!last.hasPrevious() || difference != null) {
      return;
    }
    List<R> before = new ArrayList<>(last.items());
    Page<R> first = backward(last, before);
    if (!before.equals(found)) {
      wrong("found backwards " + before.size() + " of " + found.size());
    }
    if (difference == null && dice.oneIn(4)) {
      List<R> again = new ArrayList<>(first.items());
      onward(Objects.requireNonNull(first.next()), again);
      if (!again.equals(found)) {
        wrong("found again " + again.size() + " of " + found.size());
      }
    }
  }

  private Page<R> onward(@Nullable Cursor from, List<R> into) {
    plan();
    Cursor next = from;
    Page<R> page;
    do {
      page = page(next);
      into.addAll(page.items());
      next = page.next();
      if (page.hasNext() == (page.stoppedBy() == StoppedBy.END)) {
        wrong("a page that stopped by " + page.stoppedBy() + " has next: " + page.hasNext());
      }
    } while (next != null && difference == null);
    return page;
  }

  private Page<R> backward(Page<R> last, List<R> before) {
    plan();
    Page<R> page = last;
    while (page.hasPrevious() && difference == null) {
      page = page(page.previous());
      before.addAll(0, page.items());
      tally.back++;
      if (!page.hasNext() || page.hasPrevious() == (page.stoppedBy() == StoppedBy.END)) {
        wrong("a page that came back has next: " + page.hasNext() + " " + page);
      }
    }
    return page;
  }

  /** An empty page is led on from in the direction in which it came, and forgotten by who turns. */
  private void plan() {
    faults.clear();
    if (empties) {
      faults.plan(
          FaultPlan.random(dice.below(1_000_000), 0.3, Fault.EMPTY_PAGE).on("Query", "Scan"));
    }
  }

  private Page<R> page(@Nullable Cursor cursor) {
    boolean asText = cursor != null && dice.oneIn(2);
    PageLimit limit =
        asText ? limit().after(Objects.requireNonNull(cursor).text()) : limit().after(cursor);
    Page<R> page = source.apply(limit);
    tally.pages++;
    tally.empty += page.items().isEmpty() ? 1 : 0;
    tally.cut += page.stoppedBy() == StoppedBy.END ? 0 : 1;
    if (++pages > MOST_PAGES) {
      wrong("more than " + MOST_PAGES + " pages");
    }
    if ((limit.items() > 0 && page.items().size() > limit.items())
        || (limit.examined() > 0 && page.examined() > limit.examined())
        || (limit.requests() > 0 && page.requests() > limit.requests())) {
      wrong("more than " + limit + " in " + page);
    }
    return page;
  }

  private PageLimit limit() {
    PageLimit limit = PageLimit.of(1 + dice.below(7));
    if (dice.oneIn(5)) {
      limit = dice.oneIn(4) ? PageLimit.UNLIMITED : limit.examined(1 + dice.below(15));
    }
    if (inRequests && dice.oneIn(3)) {
      limit = limit.requests(1 + dice.below(3));
    }
    return dice.oneIn(2) ? limit.lookAhead() : limit;
  }

  private void wrong(String what) {
    if (difference == null) {
      difference = what;
    }
  }
}
