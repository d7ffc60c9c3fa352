package io.dynabind.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random things and values; from small ranges, so that they meet. */
final class ThingDice {

  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private static final List<String> TEXTS =
      List.of("", "a", "ab", "abc", "b", "ba", "\u00e4", "\uff5e", "\ud83d\ude00", "a\ud83d\ude00");

  private final Random random;

  ThingDice(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  <V> V of(List<V> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <V> @Nullable V maybe(Supplier<V> value) {
    return oneIn(5) ? null : value.get();
  }

  <V> List<V> some(int most, Supplier<V> value) {
    List<V> values = new ArrayList<>();
    for (int i = below(most + 1); i > 0; i--) {
      values.add(value.get());
    }
    return values;
  }

  String key() {
    return TEXTS.get(1 + random.nextInt(TEXTS.size() - 1));
  }

  String text() {
    return of(TEXTS);
  }

  BigDecimal decimal() {
    return of(
        List.of(
            new BigDecimal("-1"),
            new BigDecimal("0"),
            new BigDecimal("1"),
            new BigDecimal("1.0"),
            new BigDecimal("2.5"),
            new BigDecimal("10")));
  }

  Instant instant() {
    return START.plusMillis(500L * below(6));
  }

  Thing.State state() {
    return of(List.of(Thing.State.values()));
  }

  Set<String> texts() {
    return new HashSet<>(some(2, this::text));
  }

  Thing thing(String owner, int number) {
    return new Thing(
        owner,
        number,
        maybe(() -> below(5)),
        maybe(this::key),
        maybe(this::decimal),
        of(List.of("x", "y")),
        maybe(() -> of(List.of("p", "q"))),
        of(List.of("m", "n", "mn")),
        below(4),
        maybe(this::text),
        texts(),
        maybe(() -> some(2, this::text)),
        oneIn(2),
        maybe(() -> oneIn(2)),
        oneIn(3) ? Optional.empty() : Optional.of(text()),
        maybe(() -> new Thing.Spot(maybe(this::text), maybe(() -> below(4)))),
        instant(),
        state(),
        until());
  }

  /** Long ago enough to be no matter of seconds, and not so long that it no longer counts. */
  private @Nullable Instant until() {
    Instant now = Instant.now();
    return switch (below(8)) {
      case 0 -> now.minusSeconds(86_400);
      case 1 -> now.plusSeconds(86_400);
      case 2 -> now.minusSeconds(86_400L * 365 * 6);
      default -> null;
    };
  }
}
