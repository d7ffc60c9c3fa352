package io.dynabind.test.internal.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tokens of transactions that were carried out in the last ten minutes. */
final class ClientTokens {

  private static final Duration LIFETIME = Duration.ofMinutes(10);

  private final Clock clock;
  private final Map<String, Done> done = new HashMap<>();

  /** What was done, and until when that is remembered. */
  private record Done(List<Object> actions, Instant until) {}

  ClientTokens(Clock clock) {
    this.clock = clock;
  }

  /** Whether this very transaction was carried out; refuses the token for another one. */
  boolean isKnown(String token, List<Object> actions) {
    Instant now = clock.instant();
    done.values().removeIf(each -> !each.until().isAfter(now));
    Done known = done.get(token);
    if (known != null && !known.actions().equals(actions)) {
      throw new ServiceException(
          "IdempotentParameterMismatchException",
          "The token was used for a request with other parameters");
    }
    return known != null;
  }

  void remember(String token, List<Object> actions) {
    done.put(token, new Done(actions, clock.instant().plus(LIFETIME)));
  }
}
