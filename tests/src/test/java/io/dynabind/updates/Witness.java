package io.dynabind.updates;

import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.Unknown;
import io.dynabind.test.Exchange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the clients and the server, and says of each write whether it was told rightly:
 * what the server did decides about Applied and Rejected, and what the client had been told about
 * Unknown. Each thread has its own write.
 */
final class Witness {

  private final ThreadLocal<List<Exchange>> seen = ThreadLocal.withInitial(ArrayList::new);

  /** Another write begins in this thread. */
  void begin() {
    seen.get().clear();
  }

  /** A request of this thread's write has ended. */
  void saw(Exchange exchange) {
    seen.get().add(exchange);
  }

  /** What is wrong about what was told of this thread's write; null if nothing is. */
  @Nullable String flaw(Outcome<?> outcome) {
    return flaw(outcome, seen.get());
  }

  static @Nullable String flaw(Outcome<?> outcome, List<Exchange> exchanges) {
    List<Exchange> writes = exchanges.stream().filter(Witness::isWrite).toList();
    boolean once = writes.stream().allMatch(write -> write.action().equals("TransactWriteItems"));
    long applied = writes.stream().filter(Exchange::isApplied).count();
    if (applied > 1 && !once) {
      return "applied " + applied + " times";
    }
    if (outcome instanceof Unknown<?>) {
      return isOpen(exchanges) ? null : "unknown, though what was told decides";
    }
    if (outcome instanceof Applied<?> != applied > 0) {
      return outcome.getClass().getSimpleName() + ", but was applied " + applied + " times";
    }
    boolean told = outcome instanceof Applied<?> || outcome instanceof Rejected<?>;
    return told && isOpen(exchanges) ? "decided by what does not decide" : null;
  }

  /** Whether nothing that a client was told decides if its write took effect. */
  static boolean isOpen(List<Exchange> exchanges) {
    boolean silence = false;
    Exchange write = null;
    StoredMark found = null;
    for (Exchange exchange : exchanges) {
      if (isWrite(exchange)) {
        write = exchange;
        silence |= exchange.told() == 0;
        if (exchange.told() / 100 == 2) {
          return false;
        }
      }
      if (silence && exchange.told() != 0) {
        found = StoredMark.told(exchange, found);
      }
    }
    if (!silence || write == null) {
      return false;
    }
    StoredMark own = StoredMark.written(write);
    // Who has left a token has to look for it.
    return found == null ? !own.hasTokens() && write.told() == 0 : !own.isDecidedBy(found);
  }

  private static boolean isWrite(Exchange exchange) {
    return !exchange.action().equals("GetItem");
  }
}
