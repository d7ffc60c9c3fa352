package io.dynabind.internal.problem;

import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The problems of a startup phase, in the order in which they were reported, each one once. Also
 * says where things are, in the words of the report.
 *
 * <p>Not thread-safe: a startup runs in one thread.
 */
public final class Problems {

  private final Set<Problem> problems = new LinkedHashSet<>();

  /**
   * Takes a problem; one that equals an earlier one is not repeated.
   *
   * @param problem what is wrong
   */
  public void report(Problem problem) {
    problems.add(problem);
  }

  /**
   * Takes a problem.
   *
   * @param id the kind
   * @param message what is wrong
   * @param place where, as {@link #at} or {@link #method} say it
   * @param repair what to do
   */
  public void report(ProblemId id, String message, String place, String repair) {
    report(new Problem(id, message, place, repair));
  }

  /**
   * Takes the problems of a phase that threw them.
   *
   * @param found the problems, in order
   */
  public void reportAll(Collection<Problem> found) {
    problems.addAll(found);
  }

  /**
   * Whether nothing was reported.
   *
   * @return true if all is well so far
   */
  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /**
   * How many different problems were reported.
   *
   * @return 0 or more
   */
  public int size() {
    return problems.size();
  }

  /**
   * What was reported.
   *
   * @return a copy, in order
   */
  public List<Problem> list() {
    return List.copyOf(problems);
  }

  /**
   * Ends a phase.
   *
   * @throws MappingException with all problems, if there are any
   */
  public void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new MappingException(list());
    }
  }

  /**
   * The place of a class.
   *
   * @param type the class
   * @return such as {@code at com.acme.Order}
   */
  public static String at(Class<?> type) {
    return "at " + type.getName();
  }

  /**
   * The place of a member of a class.
   *
   * @param type the class
   * @param member the component, field or method
   * @return such as {@code at com.acme.Order.total}
   */
  public static String at(Class<?> type, String member) {
    return at(type) + "." + member;
  }

  /**
   * The place of a repository method.
   *
   * @param method the method
   * @return such as {@code for method Orders.findById(String)}
   */
  public static String method(Method method) {
    String parameters =
        Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", ", "(", ")"));
    return "for method "
        + method.getDeclaringClass().getSimpleName()
        + "."
        + method.getName()
        + parameters;
  }
}
