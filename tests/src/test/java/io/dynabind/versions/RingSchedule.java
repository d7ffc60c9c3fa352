package io.dynabind.versions;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Tokens;
import io.dynabind.annotation.Version;
import io.dynabind.annotation.WriteTokens;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.Unknown;
import io.dynabind.test.Fault;
import io.dynabind.versions.Lab.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes of an entity that carries the tokens of its last eight writes, by every verb, on both
 * servers, with clients of both kinds, blocking and not: the first request or its answer is lost,
 * and others write so many times before the next one.
 */
public final class RingSchedule implements AutoCloseable {

  static final int MOST_OTHERS = 7;

  /** The entity. */
  @Table("ring-records")
  record Ring(
      @HashKey String id, long number, @Version @Nullable Long version, @WriteTokens Tokens tokens)
      implements Counted<Ring> {

    static Ring of(String id) {
      return new Ring(id, 0, null, Tokens.none());
    }

    @Override
    public Ring plus(long amount) {
      return new Ring(id, number + amount, version, tokens);
    }
  }

  static final Subject<Ring> SUBJECT = new Subject<>(Ring.class, Ring::of);

  private final Labs labs = new Labs(List.of(SUBJECT));

  /**
   * How some writes have ended.
   *
   * @param writes how many there were
   * @param unknown how many of them are unknown
   * @param wrong how many are told as what they are not
   */
  public record Result(int writes, int unknown, int wrong) {

    Result plus(Cell cell, Outcome<?> outcome) {
      boolean isUnknown = outcome instanceof Unknown<?>;
      boolean right =
          isUnknown
              || (cell.isOvertaken()
                  ? outcome instanceof Rejected<?>
                  : outcome instanceof Applied<?>);
      return new Result(writes + 1, unknown + (isUnknown ? 1 : 0), wrong + (right ? 0 : 1));
    }
  }

  /**
   * Writes that are known by their tokens.
   *
   * @param others how many foreign writes there are between the first request and the next one
   */
  public Result byToken(int... others) {
    return run(false, others);
  }

  /**
   * Writes that are sent as transactions.
   *
   * @param others how many foreign writes there are between the first request and the next one
   */
  public Result exactlyOnce(int... others) {
    return run(true, others);
  }

  private Result run(boolean once, int... others) {
    Result result = new Result(0, 0, 0);
    for (Cell cell : cells(others)) {
      if ((cell.verb() == Verb.EXACTLY_ONCE) == once) {
        result = result.plus(cell, labs.run(cell));
      }
    }
    return result;
  }

  private static List<Cell> cells(int... others) {
    List<Cell> cells = new ArrayList<>();
    for (Verb verb : Verb.values()) {
      for (int bits = 0; bits < 16; bits++) {
        boolean inMemory = (bits & 1) == 0;
        Side side = (bits & 2) == 0 ? Side.BUILT : Side.GIVEN;
        boolean async = (bits & 4) == 0;
        Fault fault = (bits & 8) == 0 ? Fault.REQUEST_LOST : Fault.ANSWER_LOST;
        IntStream.of(others)
            .mapToObj(count -> new Cell(SUBJECT, verb, inMemory, side, async, fault, count))
            .forEach(cells::add);
      }
    }
    return cells;
  }

  @Override
  public void close() {
    labs.close();
  }
}
