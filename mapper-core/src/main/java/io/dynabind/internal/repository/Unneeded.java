package io.dynabind.internal.repository;

import io.dynabind.annotation.AllowScan;
import io.dynabind.annotation.Hydrate;
import io.dynabind.annotation.Union;
import io.dynabind.internal.problem.Problems;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Criteria;
import io.dynabind.query.Plan;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;

/**
 * Annotations that change nothing of a method: a reader would take it for what it is not. Those of
 * an interface that others extend may be meant for the others.
 */
final class Unneeded {

  private Unneeded() {}

  /** Reports them; true if there are none. */
  static boolean areNone(
      Class<?> repository, Method method, Criteria criteria, Plan plan, Problems problems) {
    int before = problems.size();
    if (plan.access() != Plan.Access.SCAN) {
      scan(repository, method, problems);
    }
    if (!plan.hydrates()) {
      report(
          repository,
          method,
          Hydrate.class,
          "has nothing to fetch by keys: what answers it holds all that it gives",
          problems);
    }
    if (criteria.branches().size() < 2) {
      report(repository, method, Union.class, "has no Or, whose sides it would unite", problems);
    }
    return problems.size() == before;
  }

  /** Reports that a method need not be allowed to scan. */
  static void scan(Class<?> repository, Method method, Problems problems) {
    report(repository, method, AllowScan.class, "does not scan: a key answers it", problems);
  }

  private static void report(
      Class<?> repository,
      Method method,
      Class<? extends Annotation> word,
      String reason,
      Problems problems) {
    if (method.getDeclaringClass() == repository && method.isAnnotationPresent(word)) {
      problems.report(
          ProblemId.MISPLACED_ANNOTATION,
          String.format("%s has @%s, but %s.", method.getName(), word.getSimpleName(), reason),
          Problems.method(method),
          "Remove @" + word.getSimpleName() + ".");
    }
  }
}
