package io.dynabind.samples.quickstart;

import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;

/**
 * A change of a zone's offset: one item of the table "transitions". The items of a zone lie
 * together and are sorted by instant; the index "byYear" holds them once more, together by year.
 *
 * @param zone the zone's id
 * @param instant when the offset changes
 * @param year the year of that instant in UTC
 * @param before the offset until then
 * @param after the offset from then on
 * @param kind whether clocks go forward or back
 * @param shift by how much; negative if they go back
 */
@Table("transitions")
@GlobalIndex(name = "byYear", hashKey = "year", rangeKey = "instant")
public record Transition(
    @HashKey String zone,
    @RangeKey Instant instant,
    int year,
    ZoneOffset before,
    ZoneOffset after,
    Kind kind,
    Duration shift) {

  /** A key: any record whose components have the names and types of the entity's key. */
  public record Key(String zone, Instant instant) {}

  static Transition of(String zone, ZoneOffsetTransition transition) {
    return new Transition(
        zone,
        transition.getInstant(),
        transition.getInstant().atOffset(ZoneOffset.UTC).getYear(),
        transition.getOffsetBefore(),
        transition.getOffsetAfter(),
        transition.isGap() ? Kind.GAP : Kind.OVERLAP,
        transition.getDuration());
  }

  Key key() {
    return new Key(zone, instant);
  }
}
