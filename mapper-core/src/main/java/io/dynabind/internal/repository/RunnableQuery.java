package io.dynabind.internal.repository;

import io.dynabind.internal.table.PlanRunner;
import io.dynabind.query.AccessPattern;
import io.dynabind.query.Ordering;
import io.dynabind.query.Plan;
import io.dynabind.query.Subject;
import io.dynabind.repository.PlannedQuery;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan and what runs it.
 *
 * @param plan the plan
 * @param pattern the plan under a name
 * @param runner runs it
 * @param otherwise plans it otherwise
 * @param <R> what is made of each item
 */
record RunnableQuery<R>(
    Plan plan, AccessPattern pattern, PlanRunner<?, R> runner, Replanning otherwise)
    implements PlannedQuery<R> {

  /** Plans a question otherwise. */
  interface Replanning {

    <P> PlannedQuery<P> plan(List<Ordering> orderings, Class<P> result);
  }

  @Override
  public <P> PlannedQuery<P> otherwise(List<Ordering> orderings, Class<P> result) {
    return otherwise.plan(orderings, result);
  }

  @Override
  public boolean hasPages() {
    return plan.limit() == 0
        && !plan.fansOut()
        && !plan.unites()
        && plan.access() != Plan.Access.BATCH_GET_ITEM;
  }

  @Override
  public List<R> list(@Nullable Object[] arguments, int most) {
    requireItems();
    return runner.list(plan, arguments, atMost(most));
  }

  @Override
  public CompletableFuture<List<R>> listAsync(@Nullable Object[] arguments, int most) {
    requireItems();
    return runner.listAsync(plan, arguments, atMost(most));
  }

  @Override
  public Stream<R> stream(@Nullable Object[] arguments, int most) {
    requireItems();
    return runner.stream(plan, arguments, atMost(most));
  }

  @Override
  public Flow.Publisher<R> publisher(@Nullable Object[] arguments, int most) {
    requireItems();
    return runner.publisher(plan, arguments, atMost(most));
  }

  @Override
  public Page<R> page(@Nullable Object[] arguments, PageLimit limit) {
    requirePages();
    return runner.page(plan, arguments, limit);
  }

  @Override
  public CompletableFuture<Page<R>> pageAsync(@Nullable Object[] arguments, PageLimit limit) {
    requirePages();
    return runner.pageAsync(plan, arguments, limit);
  }

  @Override
  public long count(@Nullable Object[] arguments) {
    return runner.count(plan, arguments);
  }

  @Override
  public CompletableFuture<Long> countAsync(@Nullable Object[] arguments) {
    return runner.countAsync(plan, arguments);
  }

  @Override
  public boolean exists(@Nullable Object[] arguments) {
    return runner.exists(plan, arguments);
  }

  @Override
  public CompletableFuture<Boolean> existsAsync(@Nullable Object[] arguments) {
    return runner.existsAsync(plan, arguments);
  }

  @Override
  public long delete(@Nullable Object[] arguments) {
    requireDeleting();
    return runner.delete(plan, arguments);
  }

  @Override
  public CompletableFuture<Long> deleteAsync(@Nullable Object[] arguments) {
    requireDeleting();
    return runner.deleteAsync(plan, arguments);
  }

  private int atMost(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("The most items wanted are 0 or more, not " + most);
    }
    int limit = plan.limit();
    return most == 0 || limit == 0 ? Math.max(most, limit) : Math.min(most, limit);
  }

  /** Of other subjects no more is fetched than they need. */
  private void requireItems() {
    Subject subject = plan.criteria().subject();
    if (subject != Subject.FIND && subject != Subject.STREAM) {
      throw new IllegalStateException(pattern.method() + " asks for no items, but for " + subject);
    }
  }

  private void requirePages() {
    requireItems();
    if (!hasPages()) {
      throw new IllegalStateException(
          pattern.method()
              + " has no pages: it has a limit of its own, or takes several requests at once");
    }
  }

  private void requireDeleting() {
    if (plan.criteria().subject() != Subject.DELETE) {
      throw new IllegalStateException(pattern.method() + " does not delete");
    }
  }
}
