package io.dynabind.samples.quickstart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The source of truth: the time-zone database of this JDK, as java.time knows it. */
final class TimeZones {

  private final SortedSet<String> ids;
  private final Instant end;

  /**
   * Chooses a part of the database.
   *
   * @param ids the zones
   * @param horizon the last year; the rules of summer time would go on for ever
   */
  TimeZones(Collection<String> ids, int horizon) {
    this.ids = new TreeSet<>(ids);
    this.end = startOf(horizon + 1);
  }

  static TimeZones all(int horizon) {
    return new TimeZones(ZoneId.getAvailableZoneIds(), horizon);
  }

  static Instant startOf(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  SortedSet<String> ids() {
    return ids;
  }

  /** The first instant that is beyond the horizon. */
  Instant end() {
    return end;
  }

  List<Zone> zones() {
    return ids.stream().map(this::zone).toList();
  }

  private Zone zone(String id) {
    ZoneOffset standard = rules(id).getStandardOffset(end);
    return new Zone(id, standard, transitions(id).size(), List.of(), null);
  }

  List<Transition> transitions() {
    return ids.stream().flatMap(id -> transitions(id).stream()).toList();
  }

  /** The transitions that the database lists, then those that the zone's rules go on to give. */
  List<Transition> transitions(String id) {
    List<Transition> found = new ArrayList<>();
    Instant last = startOf(Year.MIN_VALUE);
    for (ZoneOffsetTransition listed : rules(id).getTransitions()) {
      if (listed.getInstant().isBefore(end)) {
        found.add(Transition.of(id, listed));
        last = listed.getInstant();
      }
    }
    found.addAll(after(id, last, end));
    return found;
  }

  /** Walks from transition to transition; both ends are included. */
  List<Transition> between(String id, Instant from, Instant to) {
    return after(id, from.minusNanos(1), to.plusNanos(1));
  }

  /** Those strictly after the one and strictly before the other instant. */
  private static List<Transition> after(String id, Instant instant, Instant limit) {
    List<Transition> found = new ArrayList<>();
    @Nullable ZoneOffsetTransition next = rules(id).nextTransition(instant);
    while (next != null && next.getInstant().isBefore(limit)) {
      found.add(Transition.of(id, next));
      next = rules(id).nextTransition(next.getInstant());
    }
    return found;
  }

  /** The last one strictly before an instant. */
  Optional<Transition> before(String id, Instant instant) {
    return Optional.ofNullable(rules(id).previousTransition(instant))
        .map(transition -> Transition.of(id, transition));
  }

  /** Those of all zones; both ends are included. */
  List<Transition> between(Instant from, Instant to) {
    return ids.stream().flatMap(id -> between(id, from, to).stream()).toList();
  }

  private static ZoneRules rules(String id) {
    return ZoneId.of(id).getRules();
  }
}
