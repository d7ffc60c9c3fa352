package io.dynabind.internal.repository;

import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.table.PlanRunner;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.Method;

/** Checks that there is a client for the way in which a method answers. */
final class MethodClients {

  private MethodClients() {}

  static boolean check(MethodContext context, boolean async, PlanRunner<?, ?> runner) {
    return check(context.method(), context.returnType(), async, runner, context.problems());
  }

  static boolean check(
      Method method, TypeRef returned, boolean async, PlanRunner<?, ?> runner, Problems problems) {
    boolean there = async ? runner.supportsAsync() : runner.supportsSync();
    if (!there) {
      problems.report(
          async ? ProblemId.MISSING_ASYNC_CLIENT : ProblemId.MISSING_CLIENT,
          String.format(
              "%s returns %s, but there is no client that %s.",
              method.getName(), returned, async ? "does not block" : "blocks"),
          Problems.method(method),
          async
              ? "Give the builder an asyncClient(…)."
              : "Give the builder a client(…), or return a CompletableFuture.");
    }
    return there;
  }
}
