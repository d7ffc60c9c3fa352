package io.dynabind.internal.repository;

import io.dynabind.executor.CallOptions;
import io.dynabind.internal.table.PlanRunner;
import io.dynabind.query.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A method that carries out a plan.
 *
 * @param adapter the form in which it returns
 * @param plan the plan
 * @param runner runs plans, with the options of the calls
 * @param origin the method, for exceptions
 */
record FinderMethod(ReturnAdapter adapter, Plan plan, PlanRunner<?, ?> runner, String origin)
    implements RepositoryMethod {

  @Override
  public @Nullable Object invoke(Object proxy, @Nullable Object[] arguments) {
    return adapter.adapt(plan, runner, arguments, origin);
  }

  @Override
  public RepositoryMethod with(CallOptions options) {
    return new FinderMethod(adapter, plan, runner.with(options), origin);
  }
}
