package io.dynabind.internal.repository;

import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.query.plan.Planner;
import io.dynabind.internal.repository.ReturnForm.Container;
import io.dynabind.internal.table.PlanRunner;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.AccessPattern;
import io.dynabind.query.Criteria;
import io.dynabind.query.Plan;
import io.dynabind.query.Property;
import io.dynabind.query.Subject;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A method that reads, counts or deletes what criteria ask for, in the second phase of startup: the
 * form in which it returns decides what is fetched of each item.
 */
final class Finder {

  private final Class<?> repository;
  private final Method method;
  private final Class<?> entity;
  private final PlanRunner<?, ?> runner;
  private final Problems problems;
  private final TypeRef returned;

  Finder(
      Class<?> repository,
      Method method,
      Class<?> entity,
      PlanRunner<?, ?> runner,
      TypeRef returned,
      Problems problems) {
    this.repository = repository;
    this.method = method;
    this.entity = entity;
    this.runner = runner;
    this.problems = problems;
    this.returned = returned;
  }

  /** Plans the method; null if a problem was reported. */
  @Nullable FinderMethod plan(Criteria criteria, Planner planner, List<AccessPattern> patterns) {
    Subject subject = criteria.subject();
    boolean gives = subject == Subject.FIND || subject == Subject.STREAM;
    ReturnForm form = gives ? ReturnForm.of(returned) : null;
    ReturnAdapter adapter = adapter(form, subject);
    List<Property> projected =
        form == null ? List.of() : projected(form, criteria.hints().projection());
    Criteria asked =
        projected == null || projected.isEmpty()
            ? criteria
            : criteria.with(criteria.hints().fetching(projected));
    String origin = repository.getSimpleName() + "." + method.getName();
    Plan plan = planner.plan(asked, origin, method.getName(), place());
    if (plan == null || adapter == null || projected == null || !hasPages(form, plan)) {
      return null;
    }
    if (!Unneeded.areNone(repository, method, asked, plan, problems)) {
      return null;
    }
    PlanRunner<?, ?> reader =
        projected.isEmpty() || form == null ? runner : runner.projecting(form.element().raw());
    patterns.add(RepositoryPlanner.pattern(repository, method, plan.explanation()));
    return new FinderMethod(adapter, plan, reader, origin);
  }

  private String place() {
    return Problems.method(method);
  }

  private void report(ProblemId id, String message, String repair) {
    problems.report(id, message, place(), repair);
  }

  private @Nullable ReturnAdapter adapter(@Nullable ReturnForm form, Subject subject) {
    boolean gives = subject == Subject.FIND || subject == Subject.STREAM;
    ReturnAdapter adapter = form == null ? null : ReturnAdapters.of(form);
    if (!gives) {
      adapter = NumberAdapters.find(returned, subject);
    }
    if (adapter == null) {
      unsupported(gives ? forms() : NumberAdapters.supported(subject));
      return null;
    }
    boolean async = form == null ? ReturnForm.isFuture(returned) : form.isAsync();
    return MethodClients.check(method, returned, async, runner, problems) ? adapter : null;
  }

  private void unsupported(String repair) {
    report(
        ProblemId.RETURN_TYPE, String.format("%s returns %s.", method.getName(), returned), repair);
  }

  private String forms() {
    return String.format(ReturnForm.SUPPORTED, entity.getSimpleName());
  }

  /** What is fetched of each item; nothing for the whole, null if a problem was reported. */
  private @Nullable List<Property> projected(ReturnForm form, List<Property> written) {
    Class<?> element = form.element().raw();
    if (element == entity) {
      return saysWhole(written) ? List.of() : null;
    }
    boolean foreign = element.getName().startsWith("java.");
    if (foreign || (!element.isRecord() && !element.isInterface())) {
      unsupported(forms());
      return null;
    }
    try {
      List<Property> taken = runner.projected(element);
      return saysTheSame(element, taken, written) ? taken : null;
    } catch (IllegalArgumentException e) {
      report(
          ProblemId.RETURN_TYPE,
          String.format("%s returns %s. %s.", method.getName(), returned, e.getMessage()),
          forms());
      return null;
    }
  }

  /**
   * An entity of which only some attributes were fetched would be told as one without the others.
   */
  private boolean saysWhole(List<Property> written) {
    if (!written.isEmpty()) {
      report(
          ProblemId.RETURN_TYPE,
          String.format(
              "%s fetches no more than %s, but returns %s.",
              method.getName(), names(written), returned),
          "Return a record or an interface of these attributes, or leave out project.");
    }
    return written.isEmpty();
  }

  /** What is fetched is what the result takes: neither more nor less is said. */
  private boolean saysTheSame(Class<?> element, List<Property> taken, List<Property> written) {
    boolean same = written.isEmpty() || new HashSet<>(written).equals(new HashSet<>(taken));
    if (!same) {
      report(
          ProblemId.RETURN_TYPE,
          String.format(
              "%s is to fetch %s, but %s takes %s.",
              method.getName(), names(written), element.getSimpleName(), names(taken)),
          "Write project = \""
              + names(taken)
              + "\", or leave it out: the result says what is fetched.");
    }
    return same;
  }

  private static String names(List<Property> properties) {
    return properties.stream().map(Property::toString).collect(Collectors.joining(", "));
  }

  private boolean hasPages(@Nullable ReturnForm form, Plan plan) {
    boolean pages = form != null && form.container() == Container.PAGE;
    if (pages != Parameters.endInLimit(method)) {
      report(
          ProblemId.PARAMETER_TYPE,
          pages
              ? method.getName() + " returns a Page, but its last parameter is no PageLimit."
              : method.getName() + " takes a PageLimit, but returns no Page.",
          pages
              ? "Add a parameter of type PageLimit, which says how far a page goes."
              : "Return a Page, or remove the parameter.");
      return false;
    }
    if (pages && plan.limit() > 0) {
      report(
          ProblemId.RETURN_TYPE,
          String.format(
              "%s asks for %d items at most, but returns a Page, whose PageLimit says how many.",
              method.getName(), plan.limit()),
          "Leave out the limit and give PageLimit.of(…), or return a List.");
      return false;
    }
    boolean several = plan.fansOut() || plan.access() == Plan.Access.BATCH_GET_ITEM;
    if (pages && several) {
      report(
          ProblemId.RETURN_TYPE,
          method.getName() + " returns a Page, but takes several requests, which have no pages.",
          "Return a List or a Stream, or ask for one value.");
    }
    return !pages || !several;
  }
}
