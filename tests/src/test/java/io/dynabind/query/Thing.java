package io.dynabind.query;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.LocalIndex;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the oracle's queries ask for: keys of all kinds, and whatever can be filtered. */
@Table("things")
@LocalIndex(name = "byWeight", rangeKey = "weight")
@GlobalIndex(name = "byTeam", hashKey = "team", rangeKey = "score")
@GlobalIndex(
    name = "byPlace",
    hashKey = {"country", "city"},
    rangeKey = {"street", "floor"})
@GlobalIndex(
    name = "byState",
    hashKey = "state",
    rangeKey = "floor",
    projection = Projection.KEYS_ONLY)
record Thing(
    @HashKey String owner,
    @RangeKey int number,
    @Nullable Integer weight,
    @Nullable String team,
    @Nullable BigDecimal score,
    String country,
    @Nullable String city,
    String street,
    int floor,
    @Attribute(formerly = "caption") @Nullable String title,
    Set<String> tags,
    @Nullable List<String> lines,
    boolean flag,
    @Nullable Boolean maybe,
    Optional<String> note,
    @Nullable Spot spot,
    Instant at,
    State state,
    @TimeToLive @Nullable Instant until) {

  enum State {
    OPEN,
    SHUT
  }

  record Spot(@Attribute(formerly = "town") @Nullable String name, @Nullable Integer height) {}
}
