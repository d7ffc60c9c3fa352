package io.dynabind.histories;

import io.dynabind.histories.Event.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what contradicts itself in a history, key by key, from what clients were told alone: the
 * versions of each life of an item form one chain, every write that was applied is in it once, none
 * that was refused is, and nobody sees what was over before they asked.
 */
final class Checker {

  private final List<Event> events;
  private final Set<String> violations = new TreeSet<>();
  private final Map<String, List<String>> versions = new HashMap<>();

  private Checker(List<Event> events) {
    this.events = events;
  }

  static Set<String> check(Collection<Event> history) {
    Map<String, List<Event>> byKey = new LinkedHashMap<>();
    history.forEach(e -> byKey.computeIfAbsent(e.key(), key -> new ArrayList<>()).add(e));
    Set<String> violations = new TreeSet<>();
    byKey.values().forEach(events -> violations.addAll(new Checker(events).violations()));
    return violations;
  }

  private Set<String> violations() {
    List<Event> sights = events.stream().filter(Event::sawItem).toList();
    sights.forEach(this::counts);
    Map<String, List<Event>> lives = new LinkedHashMap<>();
    sights.forEach(e -> lives.computeIfAbsent(e.life(), life -> new ArrayList<>()).add(e));
    lives.values().forEach(this::isOneChain);
    lives.values().forEach(this::endsWithItsDeletion);
    lives.values().forEach(this::goesOnInTime);
    lives.values().forEach(this::isNeverAbsent);
    followEachOther(lives);
    wordsAreTrue(lives.values());
    return violations;
  }

  /** The version is the number of writes, and no write happened twice. */
  private void counts(Event sight) {
    List<String> trace = sight.trace();
    Object version = Objects.requireNonNull(sight.told().page()).version();
    boolean counts = !(version instanceof Long number) || number == trace.size();
    if (version == null || !counts || !trace.equals(byVersion(version, trace))) {
      violations.add(sight.key() + ": version " + version + " after " + trace);
    }
    if (new HashSet<>(trace).size() < trace.size()) {
      violations.add(sight.key() + ": a write happened twice in " + trace);
    }
  }

  /** A version stands for one state of one life. */
  private List<String> byVersion(Object version, List<String> trace) {
    List<String> known = versions.putIfAbsent(trace.get(0) + " " + version, trace);
    return known == null ? trace : known;
  }

  private void isOneChain(List<Event> life) {
    List<String> longest = longest(life);
    for (Event sight : life) {
      if (!longest.subList(0, sight.trace().size()).equals(sight.trace())) {
        violations.add(sight.key() + ": " + sight.trace() + " is not the way to " + longest);
      }
    }
  }

  private static List<String> longest(List<Event> life) {
    List<String> longest = List.of();
    for (Event sight : life) {
      longest = sight.trace().size() > longest.size() ? sight.trace() : longest;
    }
    return longest;
  }

  private void endsWithItsDeletion(List<Event> life) {
    for (Event deletion : life) {
      if (deletion.isDeletion()) {
        if (longest(life).size() > deletion.trace().size()) {
          violations.add(deletion.key() + ": written after it was deleted: " + longest(life));
        }
        if (life.stream().anyMatch(deletion::isBefore)) {
          violations.add(deletion.key() + ": seen after it was deleted: " + deletion.trace());
        }
      }
    }
  }

  private void goesOnInTime(List<Event> life) {
    for (Event earlier : life) {
      for (Event later : life) {
        if (earlier.isBefore(later) && later.trace().size() < earlier.trace().size()) {
          violations.add(
              later.key() + ": saw " + later.trace() + " when " + earlier.trace() + " was known");
        }
      }
    }
  }

  /** Seen before and after somebody was told that there is nothing. */
  private void isNeverAbsent(List<Event> life) {
    for (Event absence : events) {
      if (absence.told().isAbsent()
          && life.stream().anyMatch(sight -> sight.isBefore(absence))
          && life.stream().anyMatch(absence::isBefore)) {
        violations.add(absence.key() + ": was told to be absent within " + longest(life));
      }
    }
  }

  private void followEachOther(Map<String, List<Event>> lives) {
    lives.forEach(
        (name, life) ->
            lives.forEach(
                (otherName, other) -> {
                  if (!name.equals(otherName)
                      && isSeenBefore(life, other)
                      && isSeenBefore(other, life)) {
                    violations.add(life.get(0).key() + ": two lives at once: " + longest(life));
                  }
                }));
  }

  private static boolean isSeenBefore(List<Event> life, List<Event> other) {
    return life.stream().anyMatch(sight -> other.stream().anyMatch(sight::isBefore));
  }

  private void wordsAreTrue(Collection<List<Event>> lives) {
    Set<String> written = new HashSet<>();
    lives.forEach(life -> written.addAll(longest(life)));
    Event last = events.get(events.size() - 1);
    for (Event event : events) {
      String write = event.write();
      Word word = event.told().word();
      if (write == null || event.isDeletion()) {
        continue;
      }
      boolean isWritten = written.contains(write);
      if (isWritten && (word == Word.REJECTED || word == Word.NOT_APPLIED)) {
        violations.add(event.key() + ": " + write + " is " + word + ", but was written");
      }
      if (!isWritten && word == Word.APPLIED && !mayHaveEndedUnseen(event)) {
        violations.add(event.key() + ": " + write + " is applied, but was not written");
      }
    }
    if (last.sawItem() && last.trace().size() < longest(ofLife(lives, last)).size()) {
      violations.add(last.key() + ": ended as " + last.trace() + ", without what was written");
    }
    endsAreKnown(lives, last);
  }

  /** What nobody has deleted is there in the end. */
  private void endsAreKnown(Collection<List<Event>> lives, Event last) {
    for (List<Event> life : lives) {
      boolean perhapsDeleted =
          events.stream()
              .anyMatch(
                  e -> e.isDeletion() || (e.told().word() == Word.UNKNOWN && e.write() != null));
      if (!perhapsDeleted && !life.contains(last)) {
        violations.add(last.key() + ": gone without a deletion: " + longest(life));
      }
    }
  }

  private static List<Event> ofLife(Collection<List<Event>> lives, Event sight) {
    return lives.stream().filter(life -> life.contains(sight)).findFirst().orElseThrow();
  }

  /** A life that an unknown deletion ended may have had writes that nobody saw. */
  private boolean mayHaveEndedUnseen(Event event) {
    return events.stream()
        .anyMatch(
            e ->
                e.told().word() == Word.UNKNOWN
                    && e.write() != null
                    && e.responded() > event.invoked());
  }
}
