package io.dynabind.query;

import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import io.dynabind.test.FaultClient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls the {@link ThingViews methods of a repository}, and compares them with the oracle. */
final class MethodCheck {

  int queries;
  final PageWalk.Tally tally = new PageWalk.Tally();
  final List<String> differences = new ArrayList<>();

  private final ThingViews views;
  private final ThingOracle oracle;
  private final ThingDice dice;
  private final FaultClient faults;

  MethodCheck(ThingViews views, ThingOracle oracle, ThingDice dice, FaultClient faults) {
    this.views = views;
    this.oracle = oracle;
    this.dice = dice;
    this.faults = faults;
  }

  void check() {
    queries++;
    switch (dice.below(6)) {
      case 0 -> numbered();
      case 1 -> scored();
      case 2 -> search();
      case 3 -> hydrated();
      case 4 -> united();
      default -> {
        if (dice.oneIn(8)) {
          noted();
        } else {
          lines();
        }
      }
    }
  }

  private void numbered() {
    String owner = dice.key();
    int one = dice.below(42);
    int two = dice.below(42);
    int from = Math.min(one, two);
    int to = Math.max(one, two);
    boolean flag = dice.oneIn(2);
    int floor = dice.below(4);
    compare(
        "numbered " + owner + " " + from + " " + to + " " + flag + " " + floor,
        oracle.where(
            t ->
                t.owner().equals(owner)
                    && t.number() >= from
                    && t.number() <= to
                    && (t.flag() == flag || t.floor() > floor)),
        ThingOracle.by(List.of("number"), false),
        () -> views.numbered(owner, from, to, flag, floor),
        limit -> views.numberedPage(owner, from, to, flag, floor, limit));
  }

  private void scored() {
    String team = dice.key();
    BigDecimal least = dice.decimal();
    String tag = dice.text();
    compare(
        "scored " + team + " " + least + " " + tag,
        oracle.where(
            t ->
                team.equals(t.team())
                    && t.score() != null
                    && t.score().compareTo(least) >= 0
                    && !t.tags().contains(tag)),
        ThingOracle.by(List.of("score"), true),
        () -> views.scored(team, least, tag).join(),
        limit -> views.scoredPage(team, least, tag, limit).join());
  }

  private void search() {
    String owner = dice.key();
    Integer low = dice.oneIn(2) ? null : dice.below(42);
    Integer high = dice.oneIn(2) ? null : (low == null ? 0 : low) + dice.below(42);
    Thing.State state = dice.oneIn(2) ? null : dice.state();
    List<Integer> floors = dice.oneIn(2) ? null : dice.some(4, () -> dice.below(4));
    compare(
        "search " + owner + " " + low + " " + high + " " + state + " " + floors,
        oracle.where(
            t ->
                t.owner().equals(owner)
                    && (low == null || t.number() >= low)
                    && (high == null || t.number() <= high)
                    && (state == null || t.state() == state)
                    && (floors == null || floors.contains(t.floor()))),
        ThingOracle.by(List.of("number"), true),
        () -> views.search(owner, low, high, state, floors),
        limit -> views.searchPage(owner, low, high, state, floors, limit));
  }

  private void hydrated() {
    Thing.State state = dice.state();
    int floor = dice.below(4);
    compare(
        "hydrated " + state + " " + floor,
        oracle.where(t -> t.state() == state && t.floor() >= floor && t.title() != null),
        ThingOracle.by(List.of("floor"), true),
        () -> views.streamByStateAndFloorGreaterThanEqualAndTitleIsNotNull(state, floor).toList(),
        limit -> views.findByStateAndFloorGreaterThanEqualAndTitleIsNotNull(state, floor, limit));
  }

  private void lines() {
    String owner = dice.key();
    int floor = dice.below(5);
    List<ThingViews.Line> expected =
        oracle.where(t -> t.owner().equals(owner) && t.floor() < floor).stream()
            .map(t -> new ThingViews.Line(t.owner(), t.number(), t.note(), t.spot()))
            .toList();
    compare(
        "lines " + owner + " " + floor,
        expected,
        Comparator.comparing(ThingViews.Line::number).reversed(),
        () -> views.readByOwnerAndFloorLessThanOrderByNumberDesc(owner, floor),
        limit -> views.queryByOwnerAndFloorLessThanOrderByNumberDesc(owner, floor, limit));
  }

  private void noted() {
    String note = dice.oneIn(3) ? null : dice.text();
    int floor = dice.below(4);
    compare(
        "noted " + note + " " + floor,
        oracle.where(t -> Objects.equals(t.note().orElse(null), note) && t.floor() != floor),
        null,
        () -> views.noted(note, floor),
        limit -> views.notedPage(note, floor, limit));
  }

  /** The items of the first side come first, in their order. */
  private void united() {
    String owner = dice.key();
    int number = 1 + dice.below(42);
    String team = dice.key();
    Predicate<Thing> first = t -> t.owner().equals(owner) && t.number() < number;
    Predicate<Thing> second = t -> team.equals(t.team()) && t.score() != null;
    List<Thing> expected = oracle.where(first.or(second));
    String name = "united " + owner + " " + number + " " + team;
    if (dice.oneIn(3)) {
      long count = views.countByOwnerAndNumberLessThanOrTeam(owner, number, team);
      note(name, count == expected.size() ? null : "counted " + count + " of " + expected.size());
      return;
    }
    Comparator<Thing> sides = Comparator.comparing(t -> !first.test(t));
    note(
        name,
        Findings.difference(
            expected,
            views.findByOwnerAndNumberLessThanOrTeam(owner, number, team),
            sides.thenComparing(t -> first.test(t) ? t.number() : 0),
            0));
  }

  private <R> void compare(
      String name,
      List<R> expected,
      @Nullable Comparator<R> order,
      Supplier<List<R>> list,
      Function<PageLimit, Page<R>> pages) {
    String difference = null;
    try {
      List<R> found;
      if (dice.oneIn(3)) {
        PageWalk<R> walk = new PageWalk<>(pages, order != null, dice, faults, tally);
        difference = walk.difference;
        found = walk.found;
      } else {
        found = list.get();
      }
      difference = difference == null ? Findings.difference(expected, found, order, 0) : difference;
    } catch (RuntimeException e) {
      difference = "threw " + e;
    }
    note(name, difference);
  }

  private void note(String name, @Nullable String difference) {
    if (difference != null) {
      differences.add(name + ": " + difference);
    }
  }
}
