package io.dynabind.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.batches.Ground.Person;
import io.dynabind.batches.Ground.Reading;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.BatchResult;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.ReadException;
import io.dynabind.outcome.Unknown;
import io.dynabind.table.BatchGet;
import io.dynabind.table.BatchItems;
import io.dynabind.table.BatchWrite;
import io.dynabind.table.EntityTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes random batches, and compares what they report with what the tables hold. */
final class Checker {

  private static final int PEOPLE = 60;
  private static final int READINGS = 60;
  private static final int SENSORS = 4;

  final List<String> violations = new ArrayList<>();
  int requested;
  int applied;
  int notApplied;
  int unknown;

  private final Ground ground;
  private final Random random;

  /** What is stored, as far as is known; an unknown write is settled by looking. */
  private final Map<Object, Object> stored = new HashMap<>();

  private long counter;

  private final int lane;

  /** Makes one whose items have the number of its lane, and are no other's. */
  Checker(Ground ground, int lane, Random random) {
    this.ground = ground;
    this.lane = lane;
    this.random = random;
  }

  /** Writes at random, then reads all that was written and compares. */
  void check(Dynabind dynabind) {
    EntityTable<Person> people = dynabind.table(Person.class);
    EntityTable<Reading> readings = dynabind.table(Reading.class);
    BatchWrite batch = dynabind.batchWrite();
    // By key what was asked for: the entity that is put, or nothing for a deletion.
    Map<Object, Optional<Object>> asked = new LinkedHashMap<>();
    int size = random.nextInt(40) + 1;
    for (int i = 0; i < size; i++) {
      if (random.nextBoolean()) {
        Person person = new Person("p" + lane + "-" + random.nextInt(PEOPLE), counter++);
        add(batch, people, person.id(), person, asked);
      } else {
        int number = random.nextInt(READINGS);
        Reading reading = new Reading(lane * SENSORS + number % SENSORS, number, counter++);
        add(batch, readings, key(reading), reading, asked);
      }
    }
    BatchResult result = batch.attempt();
    account(asked, result);
    compare(asked, result);
    readThrough(dynabind, asked.keySet());
  }

  private <T> void add(
      BatchWrite batch,
      EntityTable<T> table,
      Object key,
      T entity,
      Map<Object, Optional<Object>> asked) {
    if (asked.containsKey(key)) {
      assertThatThrownBy(() -> batch.put(table, entity))
          .isInstanceOf(IllegalArgumentException.class);
    } else if (random.nextInt(4) == 0) {
      asked.put(key, Optional.empty());
      batch.deleteByKey(table, key);
    } else {
      asked.put(key, Optional.of(entity));
      batch.put(table, entity);
    }
  }

  record ReadingKey(int sensor, long at) {}

  private static Object key(Reading reading) {
    return new ReadingKey(reading.sensor(), reading.at());
  }

  private void account(Map<Object, Optional<Object>> asked, BatchResult result) {
    requested += asked.size();
    applied += result.applied();
    notApplied += result.notApplied();
    unknown += result.unknown();
    if (result.applied() + result.notApplied() + result.unknown() != asked.size()) {
      violations.add("requested " + asked.size() + " but was " + result);
    }
  }

  private void compare(Map<Object, Optional<Object>> asked, BatchResult result) {
    Map<Object, Optional<?>> held = held(ground.plain, asked.keySet());
    int i = 0;
    for (Map.Entry<Object, Optional<Object>> write : asked.entrySet()) {
      Outcome<?> outcome = result.entries().get(i++).outcome();
      Object before = stored.get(write.getKey());
      Object after = write.getValue().orElse(null);
      Object now = held.get(write.getKey()).orElse(null);
      String flaw = flaw(outcome, before, after, now);
      if (flaw != null) {
        violations.add(write.getKey() + ": " + flaw);
      }
      if (now == null) {
        stored.remove(write.getKey());
      } else {
        stored.put(write.getKey(), now);
      }
    }
  }

  private static @Nullable String flaw(
      Outcome<?> outcome, @Nullable Object before, @Nullable Object after, @Nullable Object now) {
    boolean isBefore = Objects.equals(now, before);
    boolean isAfter = Objects.equals(now, after);
    if (outcome instanceof Applied<?>) {
      return isAfter ? null : "applied, but is not stored";
    }
    if (outcome instanceof NotApplied<?>) {
      return isBefore ? null : "not applied, but is stored";
    }
    if (outcome instanceof Unknown<?>) {
      return isBefore || isAfter ? null : "unknown, but is neither as before nor as after";
    }
    return "ended as " + outcome;
  }

  /** What is stored under keys of both tables. */
  private static Map<Object, Optional<?>> held(Dynabind dynabind, Set<Object> keys) {
    EntityTable<Person> people = dynabind.table(Person.class);
    EntityTable<Reading> readings = dynabind.table(Reading.class);
    BatchGet get = dynabind.batchGet().consistently();
    List<Object> ofPeople = keys.stream().filter(String.class::isInstance).toList();
    List<Object> ofReadings = keys.stream().filter(ReadingKey.class::isInstance).toList();
    BatchItems items = get.getAll(people, ofPeople).getAll(readings, ofReadings).execute();
    Map<Object, Optional<?>> held = new HashMap<>();
    put(held, ofPeople, items, people);
    put(held, ofReadings, items, readings);
    return held;
  }

  private static <T> void put(
      Map<Object, Optional<?>> held, List<Object> keys, BatchItems items, EntityTable<T> table) {
    if (!keys.isEmpty()) {
      List<Optional<T>> found = items.of(table);
      for (int i = 0; i < keys.size(); i++) {
        held.put(keys.get(i), found.get(i));
      }
    }
  }

  /** Through faults, a batch of gets finds all or fails. */
  private void readThrough(Dynabind dynabind, Set<Object> keys) {
    try {
      held(dynabind, keys)
          .forEach(
              (key, found) -> {
                if (!Objects.equals(found.orElse(null), stored.get(key))) {
                  violations.add(key + ": was read as " + found);
                }
              });
    } catch (ReadException e) {
      // It says so, and returns nothing.
    }
  }

  /** Negative controls: reports that do not agree with the table. */
  void noticesALie() {
    Applied<String> applied = new Applied<>("x");
    assertThat(flaw(applied, "old", "new", "old")).isEqualTo("applied, but is not stored");
    NotApplied<String> not =
        new NotApplied<>(
            NotApplied.Reason.THROTTLED,
            new io.dynabind.outcome.WriteFacts("E", "put", "o", List.of(), null, 1),
            new IllegalStateException());
    assertThat(flaw(not, "old", "new", "new")).isEqualTo("not applied, but is stored");
    int before = violations.size();
    account(Map.of("a", Optional.empty()), new BatchResult(List.of()));
    assertThat(violations).hasSize(before + 1);
    violations.remove(before);
  }
}
