package io.dynabind.internal.repository;

import io.dynabind.internal.table.PlanRunner;
import io.dynabind.problem.ProblemId;

/** Checks that there is a client for the way in which a method answers. */
final class MethodClients {

  private MethodClients() {}

  static boolean check(MethodContext context, boolean async, PlanRunner<?, ?> runner) {
    boolean there = async ? runner.supportsAsync() : runner.supportsSync();
    if (!there) {
      context.report(
          async ? ProblemId.MISSING_ASYNC_CLIENT : ProblemId.MISSING_CLIENT,
          String.format(
              "%s returns %s, but there is no client that %s.",
              context.name(), context.returnType(), async ? "does not block" : "blocks"),
          async
              ? "Give the builder an asyncClient(…)."
              : "Give the builder a client(…), or return a CompletableFuture.");
    }
    return there;
  }
}
