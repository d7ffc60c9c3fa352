package io.dynabind.internal.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.table.CursorException.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Cursors of several queries, keys and tenants, signed and encrypted, come back altered: each in
 * one character, some in every single one, and in many other ways. None is taken, and nothing is
 * sent for one. Those that are as they were, but too late or for another query, tenant or key, are
 * refused for that reason.
 */
@Tag("battery")
@Tag("cursors")
class CursorsBattery {

  private static final long SEED = 42;
  private static final Set<Reason> OF_THE_TEXT =
      EnumSet.of(
          Reason.MALFORMED,
          Reason.OTHER_VERSION,
          Reason.UNKNOWN_KEY,
          Reason.RETIRED_KEY,
          Reason.ALTERED);

  private static boolean isFull() {
    return System.getProperty("battery.size", "standard").equals("full");
  }

  /** Of how many cursors every change of one character is tried. */
  private static int exhausted() {
    return isFull() ? 6 : 1;
  }

  /** How many are altered in any way. */
  private static int others() {
    return isFull() ? 100_000 : 10_000;
  }

  @Test
  void takesNoAlteredCursor() {
    try (CursorGround ground = new CursorGround()) {
      List<CursorGround.Given> given = ground.given();
      List<String> texts = given.stream().map(CursorGround.Given::text).toList();
      Alterations alterations = new Alterations(new Random(SEED), texts);
      given.forEach(each -> assertThat(ground.use(each, each.text())).isNull());
      ground.forget();
      Tally tally = new Tally(ground);
      for (CursorGround.Given each : given.subList(0, exhausted())) {
        for (int number = 0; number < Alterations.singles(each.text()); number++) {
          tally.use(each, Alterations.single(each.text(), number));
        }
      }
      for (int number = 0; number < others(); number++) {
        CursorGround.Given each = given.get(number % given.size());
        tally.use(each, alterations.any(each.text()));
      }
      int others = refusedForTheirReason(ground, given);
      System.out.printf(
          "battery cursors: altered=%d accepted=%d others=%d sent=%d reasons=%s seed=%d%n",
          tally.altered, tally.accepted, others, ground.sent(), tally.reasons, SEED);

      assertThat(tally.accepted).isZero();
      assertThat(ground.sent()).isZero();
      assertThat(tally.reasons.keySet()).isEqualTo(OF_THE_TEXT);
    }
  }

  /** What became of altered cursors. */
  private static final class Tally {

    private final CursorGround ground;
    private final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    private int altered;
    private int accepted;

    Tally(CursorGround ground) {
      this.ground = ground;
    }

    /** To be refused later than for its text is to have been taken for one of ours. */
    void use(CursorGround.Given given, String text) {
      altered++;
      Reason reason = ground.use(given, text);
      if (reason == null || !OF_THE_TEXT.contains(reason)) {
        accepted++;
      } else {
        reasons.merge(reason, 1, Integer::sum);
      }
    }
  }

  private static int refusedForTheirReason(CursorGround ground, List<CursorGround.Given> given) {
    int refused = 0;
    List<String> wrong = new ArrayList<>();
    for (CursorGround.Given each : given) {
      for (CursorGround.Misuse misuse : ground.misuses(each)) {
        Reason reason = misuse.use();
        refused++;
        if (reason != misuse.expected()) {
          wrong.add(misuse + " ended as " + reason);
        }
      }
    }
    assertThat(wrong).isEmpty();
    return refused;
  }

  @Test
  void findsACodecThatDoesNotCheckItsSignature() {
    try (CursorGround ground = new CursorGround()) {
      CursorGround.Given given = ground.unsigned();
      Alterations alterations = new Alterations(new Random(SEED), List.of(given.text()));
      int accepted = 0;
      for (int i = 0; i < 2_000; i++) {
        Reason reason = ground.useUnsigned(given, alterations.any(given.text()));
        accepted += reason == null || !OF_THE_TEXT.contains(reason) ? 1 : 0;
      }
      System.out.println("control of cursors, no signature checked: accepted=" + accepted);

      assertThat(accepted).isPositive();
    }
  }
}
