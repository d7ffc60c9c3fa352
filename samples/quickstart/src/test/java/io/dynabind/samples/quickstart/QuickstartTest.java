package io.dynabind.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QuickstartTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void findsNoDifferenceFromJavaTime() {
    TimeZones truth =
        new TimeZones(List.of("Europe/Berlin", "Africa/Casablanca", "Asia/Kolkata", "UTC"), 2030);
    int transitions = truth.transitions().size();

    Summary summary = Quickstart.run(truth, out);

    assertThat(transitions).isPositive();
    assertThat(summary.zones()).isEqualTo(new Summary.Loaded(4, 4));
    assertThat(summary.transitions()).isEqualTo(new Summary.Loaded(transitions, transitions));
    assertThat(summary.differences()).as(text()).isZero();
    assertThat(text())
        .contains("came first: version 2 has the note.")
        .contains("was refused: The stored version is another one")
        .contains("tried again from there: version 3 has both.")
        .endsWith(String.format("differences from java.time: 0%n"));
  }

  @Test
  void walksThroughListedTransitionsAndRulesAlike() {
    TimeZones truth = new TimeZones(List.of("Europe/Berlin"), 2030);

    assertThat(truth.transitions("Europe/Berlin"))
        .isEqualTo(
            truth.between("Europe/Berlin", Instant.EPOCH.minusSeconds(1L << 40), truth.end()))
        .endsWith(truth.before("Europe/Berlin", truth.end()).orElseThrow());
  }

  @Test
  void countsEveryMissingAndUnexpectedElement() {
    Comparison comparison = new Comparison(out);

    comparison.sameElements("letters", List.of("a", "b", "b"), List.of("b", "c"));
    comparison.same("number", 1, 2);
    comparison.same("number", 3, 3);

    assertThat(comparison.answers()).isEqualTo(3);
    assertThat(comparison.differences()).isEqualTo(4);
    assertThat(text().lines())
        .containsExactlyInAnyOrder(
            "  DIFFERENCE letters: missing a",
            "  DIFFERENCE letters: missing b",
            "  DIFFERENCE letters: unexpected c",
            "  DIFFERENCE number: expected 1 but found 2");
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
