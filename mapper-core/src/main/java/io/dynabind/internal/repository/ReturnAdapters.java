package io.dynabind.internal.repository;

import io.dynabind.internal.repository.ReturnForm.Container;
import io.dynabind.internal.table.Dependent;
import io.dynabind.internal.table.PlanRunner;
import io.dynabind.query.Plan;
import io.dynabind.table.PageLimit;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** How what is found takes the form that a method returns. */
final class ReturnAdapters {

  private ReturnAdapters() {}

  static ReturnAdapter of(ReturnForm form) {
    return form.future() ? later(form.container()) : now(form.container());
  }

  private static ReturnAdapter now(Container container) {
    return switch (container) {
      case LIST -> (plan, runner, arguments, origin) -> runner.list(plan, arguments, plan.limit());
      case SET ->
          (plan, runner, arguments, origin) -> set(runner.list(plan, arguments, plan.limit()));
      case STREAM ->
          (plan, runner, arguments, origin) -> runner.stream(plan, arguments, plan.limit());
      case ITERATOR ->
          (plan, runner, arguments, origin) ->
              runner.stream(plan, arguments, plan.limit()).iterator();
      case PUBLISHER ->
          (plan, runner, arguments, origin) -> runner.publisher(plan, arguments, plan.limit());
      case PAGE ->
          (plan, runner, arguments, origin) ->
              runner.page(plan, arguments, limit(arguments, origin));
      case OPTIONAL ->
          (plan, runner, arguments, origin) ->
              single(runner.list(plan, arguments, atMostTwo(plan)), origin);
      case ONE ->
          (plan, runner, arguments, origin) ->
              single(runner.list(plan, arguments, atMostTwo(plan)), origin).orElse(null);
    };
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a proxy returns the future, as an Object
  private static ReturnAdapter later(Container container) {
    return switch (container) {
      case LIST ->
          (plan, runner, arguments, origin) -> runner.listAsync(plan, arguments, plan.limit());
      case SET ->
          (plan, runner, arguments, origin) ->
              Dependent.of(
                  runner.listAsync(plan, arguments, plan.limit()), found -> set((List<?>) found));
      case PAGE ->
          (plan, runner, arguments, origin) ->
              runner.pageAsync(plan, arguments, limit(arguments, origin));
      case OPTIONAL -> ReturnAdapters::one;
      case ONE ->
          (plan, runner, arguments, origin) ->
              Dependent.<Optional<Object>, @Nullable Object>of(
                  one(plan, runner, arguments, origin), found -> found.orElse(null));
      case STREAM, ITERATOR, PUBLISHER ->
          throw new IllegalArgumentException("There is no future of a " + container);
    };
  }

  private static CompletableFuture<Optional<Object>> one(
      Plan plan, PlanRunner<?, ?> runner, @Nullable Object[] arguments, String origin) {
    return Dependent.of(
        runner.listAsync(plan, arguments, atMostTwo(plan)),
        found -> single((List<?>) found, origin));
  }

  /** What was found, all at once, in a form that is not lazy. */
  static @Nullable Object whole(Container container, List<?> found, String origin) {
    return switch (container) {
      case LIST -> found;
      case SET -> set(found);
      case OPTIONAL -> single(found, origin, "return a List");
      case ONE -> single(found, origin, "return a List").orElse(null);
      case STREAM, ITERATOR, PAGE, PUBLISHER ->
          throw new IllegalArgumentException("It is not all there in a " + container);
    };
  }

  /** In the order in which they were found. */
  private static Object set(List<?> found) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(found));
  }

  /** The last parameter of methods that return pages. */
  private static PageLimit limit(@Nullable Object[] arguments, String origin) {
    Object limit = arguments[arguments.length - 1];
    if (limit == null) {
      throw new IllegalArgumentException(
          origin + " was given null for its PageLimit; give PageLimit.UNLIMITED");
    }
    return (PageLimit) limit;
  }

  /** A second item shows that there is more than one. */
  private static int atMostTwo(Plan plan) {
    return plan.limit() == 0 ? 2 : Math.min(2, plan.limit());
  }

  private static Optional<Object> single(List<?> found, String origin) {
    return single(found, origin, "return a List, or say findFirstBy…");
  }

  private static Optional<Object> single(List<?> found, String origin, String repair) {
    if (found.size() > 1) {
      throw new IllegalStateException(
          origin + " returns one entity, but several answer it; " + repair);
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }
}
