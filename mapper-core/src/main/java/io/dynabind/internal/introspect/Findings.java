package io.dynabind.internal.introspect;

import io.dynabind.internal.problem.Problems;
import io.dynabind.problem.ProblemId;

/** Reports the problems of one class, and knows whether there were any. */
final class Findings {

  private final Problems problems;
  private final Class<?> owner;
  private boolean any;

  Findings(Problems problems, Class<?> owner) {
    this.problems = problems;
    this.owner = owner;
  }

  /** The class's name in messages. */
  String name() {
    return owner.getSimpleName();
  }

  /** A component's name in messages. */
  String name(String component) {
    return name() + "." + component;
  }

  boolean any() {
    return any;
  }

  void report(ProblemId id, String message, String repair) {
    any = true;
    problems.report(id, message, Problems.at(owner), repair);
  }

  /** Reports what is wrong with another class, which this one cannot be without. */
  void reportAt(Class<?> other, ProblemId id, String message, String repair) {
    any = true;
    problems.report(id, message, Problems.at(other), repair);
  }

  void reportAt(String component, ProblemId id, String message, String repair) {
    any = true;
    problems.report(id, message, Problems.at(owner, component), repair);
  }
}
