package io.dynabind.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.problem.MappingException;
import io.dynabind.problem.ProblemId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  interface Orders {
    void findById(String id, int[] lines);
  }

  @Test
  void keepsTheOrderAndRepeatsNothing() {
    Problems problems = new Problems();
    problems.throwIfAny();
    for (int i = 0; i < 2; i++) {
      problems.report(
          ProblemId.MISSING_TABLE, "Order is no entity.", Problems.at(Orders.class), "Say so.");
      problems.report(
          ProblemId.NO_ATTRIBUTES, "Order is empty.", Problems.at(Orders.class, "x"), "Fill it.");
    }

    assertThat(problems.isEmpty()).isFalse();
    assertThat(problems.size()).isEqualTo(2);
    assertThatThrownBy(problems::throwIfAny)
        .isInstanceOf(MappingException.class)
        .hasMessage(
            """
            Cannot start dynabind: 2 problems.

            1) [MissingTable] Order is no entity.
                 at io.dynabind.internal.problem.ProblemsTest$Orders
               Say so.

            2) [NoAttributes] Order is empty.
                 at io.dynabind.internal.problem.ProblemsTest$Orders.x
               Fill it.
            """);
  }

  @Test
  void namesAMethodWithItsParameters() throws NoSuchMethodException {
    assertThat(
            Problems.method(Orders.class.getDeclaredMethod("findById", String.class, int[].class)))
        .isEqualTo("for method Orders.findById(String, int[])");
  }

  @Test
  void suggestsTheNearestName() {
    List<String> known = List.of("status", "customerId", "total", "id");

    assertThat(Suggestions.didYouMean("cutsomerId", known))
        .isEqualTo(" Did you mean 'customerId'?");
    assertThat(Suggestions.didYouMean("TOTAL", known)).isEqualTo(" Did you mean 'total'?");
    assertThat(Suggestions.didYouMean("statuses", known)).isEqualTo(" Did you mean 'status'?");
    assertThat(Suggestions.didYouMean("ix", known)).isEqualTo(" Did you mean 'id'?");
  }

  @Test
  void suggestsNothingThatIsFar() {
    assertThat(Suggestions.didYouMean("colour", List.of("status", "total"))).isEmpty();
    assertThat(Suggestions.didYouMean("total", List.of("total"))).isEmpty();
    assertThat(Suggestions.didYouMean("", List.of("abc"))).isEmpty();
    assertThat(Suggestions.didYouMean("abcdefghijklmnopqrst", List.of("abcdefghijklmnop")))
        .isEmpty();
  }

  @Test
  void suggestsNothingForASingleLetter() {
    assertThat(Suggestions.didYouMean("y", List.of("x", "xy", "id"))).isEmpty();
    assertThat(Suggestions.didYouMean("to", List.of("x", "t", "id", "a"))).isEmpty();
    assertThat(Suggestions.didYouMean("X", List.of("x"))).isEqualTo(" Did you mean 'x'?");
  }
}
