package io.dynabind.problem;

import java.util.List;

/**
 * The mapping is wrong: thrown at startup with every problem of a phase. Its message is the whole
 * report.
 */
public final class MappingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // an unmodifiable list of serializable records
  private final List<Problem> problems;

  /**
   * Makes the exception.
   *
   * @param problems what is wrong, at least one, in the order of the report
   */
  public MappingException(List<Problem> problems) {
    super(report(problems));
    this.problems = List.copyOf(problems);
  }

  /**
   * What is wrong.
   *
   * @return the problems, in the order of the report; unmodifiable
   */
  public List<Problem> problems() {
    return problems;
  }

  private static String report(List<Problem> problems) {
    StringBuilder text = new StringBuilder("Cannot start dynabind: ");
    text.append(problems.size()).append(problems.size() == 1 ? " problem." : " problems.");
    for (int i = 0; i < problems.size(); i++) {
      text.append("\n\n").append(i + 1).append(") ").append(problems.get(i));
    }
    return text.append('\n').toString();
  }
}
