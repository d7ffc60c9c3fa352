package io.dynabind.samples.quickstart;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Asks the repository what java.time knows too. */
final class Questions {

  private static final Instant FROM = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("1999-12-31T23:59:59.999999999Z");

  private final Transitions transitions;
  private final TimeZones truth;
  private final Comparison comparison;

  Questions(Transitions transitions, TimeZones truth, Comparison comparison) {
    this.transitions = transitions;
    this.truth = truth;
    this.comparison = comparison;
  }

  /** Queries of the table, which keeps the transitions of a zone together. */
  int ofZones(Collection<String> zones) {
    int before = comparison.answers();
    zones.forEach(this::ofZone);
    return comparison.answers() - before;
  }

  private void ofZone(String zone) {
    List<Transition> all = truth.transitions(zone);
    comparison.same("findByZone " + zone, all, transitions.findByZone(zone));
    comparison.same(
        "findByZoneAndInstantBetween " + zone,
        truth.between(zone, FROM, TO),
        transitions.findByZoneAndInstantBetween(zone, FROM, TO));
    comparison.same(
        "findByZoneAndInstantGreaterThanEqual " + zone,
        truth.between(zone, FROM, truth.end().minusNanos(1)),
        transitions.findByZoneAndInstantGreaterThanEqual(zone, FROM).toList());
    comparison.same(
        "findByZoneAndKind " + zone,
        all.stream().filter(transition -> transition.kind() == Kind.OVERLAP).toList(),
        transitions.findByZoneAndKind(zone, Kind.OVERLAP));
    comparison.same(
        "findFirstByZoneAndInstantLessThanOrderByInstantDesc " + zone,
        truth.before(zone, truth.end()),
        transitions.findFirstByZoneAndInstantLessThanOrderByInstantDesc(zone, truth.end()));
  }

  /** Queries of the index, which keeps the transitions of a year together, whatever the zone. */
  int ofYears(Collection<Integer> years) {
    int before = comparison.answers();
    years.forEach(this::ofYear);
    return comparison.answers() - before;
  }

  private void ofYear(int year) {
    Instant start = TimeZones.startOf(year);
    Instant end = TimeZones.startOf(year + 1).minusNanos(1);
    comparison.sameElements(
        "findByYear " + year, truth.between(start, end), transitions.findByYear(year));
    Instant july = Instant.parse(year + "-07-01T00:00:00Z");
    comparison.sameElements(
        "findByYearAndInstantBetween " + year,
        truth.between(start, july),
        transitions.findByYearAndInstantBetween(year, start, july));
  }
}
