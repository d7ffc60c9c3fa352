package io.dynabind.test.corpus;

import io.dynabind.problem.Problem;
import java.util.Collection;
import java.util.stream.Collectors;

/** Answers of front ends, as they stand in the corpus. */
public final class Answers {

  private Answers() {}

  /**
   * What became of a method that is refused.
   *
   * @param problems its problems, at least one
   * @return {@code [problem] message} of each, with {@code & } between them
   */
  public static String of(Collection<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("A method that is refused has a problem");
    }
    return problems.stream()
        .map(problem -> "[" + problem.id() + "] " + problem.message())
        .collect(Collectors.joining(" & "));
  }
}
