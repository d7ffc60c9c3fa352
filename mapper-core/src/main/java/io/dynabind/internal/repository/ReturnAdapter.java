package io.dynabind.internal.repository;

import io.dynabind.internal.table.PlanRunner;
import io.dynabind.query.Plan;
import org.jspecify.annotations.Nullable;

/** Carries out a plan in the form that a method returns. Chosen once for each method. */
@FunctionalInterface
interface ReturnAdapter {

  /**
   * Carries out the plan.
   *
   * @param plan the plan
   * @param runner runs plans of the entity
   * @param arguments the values of the call
   * @param origin the method, for exceptions
   * @return the method's result
   */
  @Nullable Object adapt(
      Plan plan, PlanRunner<?, ?> runner, @Nullable Object[] arguments, String origin);
}
