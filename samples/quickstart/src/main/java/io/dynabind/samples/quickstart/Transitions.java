package io.dynabind.samples.quickstart;

import io.dynabind.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Questions about transitions. There is no implementation to write: each method is derived from its
 * name when the program starts, and a name that no key or index answers stops it there.
 */
public interface Transitions extends Repository<Transition, Transition.Key> {

  /** Answered by the table: equality on its hash key. Sorted by instant, the range key. */
  List<Transition> findByZone(String zone);

  /** Between includes both ends. */
  List<Transition> findByZoneAndInstantBetween(String zone, Instant from, Instant to);

  /** A stream reads the next page only when it is needed. */
  Stream<Transition> findByZoneAndInstantGreaterThanEqual(String zone, Instant from);

  /** Kind is no part of a key: the service reads all items of the zone and filters them. */
  List<Transition> findByZoneAndKind(String zone, Kind kind);

  /** Read backwards, and no further than the first item. */
  Optional<Transition> findFirstByZoneAndInstantLessThanOrderByInstantDesc(
      String zone, Instant instant);

  /** Answered by the index "byYear", across all zones. */
  List<Transition> findByYear(int year);

  /** Answered by both keys of the index. */
  List<Transition> findByYearAndInstantBetween(int year, Instant from, Instant to);
}
