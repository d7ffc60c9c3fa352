package io.dynabind.internal.query.plan;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Expiry;
import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.problem.Suggestions;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.KeyModel;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Branch;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import io.dynabind.query.Hints;
import io.dynabind.query.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the way to answer criteria: the whole key of the table before all others, then the key
 * that answers most of them, one query before several, the table before an index. An index that may
 * lack items of the table's hash key only where its name is said. A scan only where it is allowed
 * and no key answers.
 */
public final class Planner {

  private final EntityCodec<?> codec;
  private final EntityModel model;
  private final String table;
  private final @Nullable Expiry expiry;
  private final Function<Condition, FreeFilter> filters;
  private final Problems problems;

  /**
   * Makes a planner of one entity.
   *
   * @param codec the entity's codec
   * @param table the table's name in the service
   * @param expiry tells the items that are left out; null for none
   * @param filters makes conditions ready that criteria carry as they were written; throws an
   *     IllegalArgumentException for one that does not fit the entity
   * @param problems takes what is refused
   */
  public Planner(
      EntityCodec<?> codec,
      String table,
      @Nullable Expiry expiry,
      Function<Condition, FreeFilter> filters,
      Problems problems) {
    this.codec = codec;
    this.expiry = expiry;
    this.model = codec.model();
    this.table = table;
    this.filters = filters;
    this.problems = problems;
  }

  /**
   * Plans.
   *
   * @param criteria what is asked
   * @param origin who asks, such as {@code Orders.findByStatus}
   * @param name the method's name, for problems
   * @param place where the method is, for problems
   * @return the plan, or null if a problem was reported
   * @throws IllegalArgumentException if the filter of the criteria does not fit the entity
   */
  public @Nullable Plan plan(Criteria criteria, String origin, String name, String place) {
    if (!new OperatorRules(codec, problems).fit(criteria, name, place)
        || !isPossible(criteria.hints(), name, place)) {
      return null;
    }
    FreeFilter free = criteria.filter() == null ? null : filters.apply(criteria.filter());
    Refusal refusal = new Refusal(codec, criteria, name, place);
    if (criteria.hints().union() && criteria.branches().size() > 1) {
      return union(criteria, free, origin, refusal);
    }
    Route route = choose(criteria, free, refusal);
    return route == null ? null : new ReadPlan(route, origin);
  }

  /** Each branch by itself; what is wrong with one is told of the method. */
  private @Nullable Plan union(
      Criteria criteria, @Nullable FreeFilter free, String origin, Refusal refusal) {
    if (!criteria.orderings().isEmpty()) {
      problems.report(refusal.sorting("a union", true));
      return null;
    }
    List<ReadPlan> sides = new ArrayList<>();
    for (Branch branch : criteria.branches()) {
      Criteria side = criteria.anyOf(List.of(branch));
      Route route = choose(side, free, new Refusal(codec, side, refusal.name(), refusal.place()));
      if (route == null) {
        return null;
      }
      if (route.access() == Plan.Access.SCAN) {
        problems.report(refusal.scanningSide());
        return null;
      }
      sides.add(new ReadPlan(route, origin));
    }
    return new UnionPlan(criteria, sides);
  }

  private boolean isPossible(Hints hints, String name, String place) {
    String wanted = hints.index();
    if (wanted == null) {
      return true;
    }
    IndexModel index = model.index(wanted).orElse(null);
    List<String> names = model.indexes().stream().map(IndexModel::name).toList();
    if (index == null) {
      problems.report(
          ProblemId.UNKNOWN_INDEX,
          String.format(
              "%s is to use index '%s', which %s does not have.%s",
              name, wanted, model.name(), Suggestions.didYouMean(wanted, names)),
          place,
          names.isEmpty()
              ? "It has no index; declare it on the entity."
              : "Its indexes are: " + String.join(", ", names) + ".");
      return false;
    }
    if (hints.consistent() && index.kind() == IndexModel.Kind.GLOBAL) {
      problems.report(Refusal.notConsistent(name, wanted, place));
      return false;
    }
    return true;
  }

  private @Nullable Route choose(Criteria criteria, @Nullable FreeFilter free, Refusal refusal) {
    List<Route> keyed = usable(criteria, free);
    List<Route> sorted = sorted(keyed);
    if (sorted.isEmpty() && !keyed.isEmpty()) {
      problems.report(refusal.sorting(names(keyed), keyed.stream().allMatch(this::isSeveral)));
      return null;
    }
    List<Route> usable = sorted.stream().filter(route -> !mayLeaveOut(route)).toList();
    if (usable.isEmpty() && criteria.hints().scan()) {
      return scan(criteria, free, refusal);
    }
    if (usable.isEmpty()) {
      Problem problem = refusal.problem(free);
      problem = keyed.isEmpty() ? problem : Refusal.offering(problem, names(keyed));
      Route scan = scanning(criteria, free);
      boolean scans = problem.id() == ProblemId.SCAN_REFUSED && isAnswered(scan);
      problems.report(scans ? Refusal.offeringScan(problem, scan.index()) : problem);
      return null;
    }
    List<Route> whole = usable.stream().filter(route -> Fetched.lack(route) == null).toList();
    if (!whole.isEmpty()) {
      return best(whole, refusal);
    }
    if (Hydrated.isPossible(criteria)) {
      return best(usable.stream().map(Route::hydrating).toList(), refusal);
    }
    problems.report(refusal.lacking(usable.get(0)));
    return null;
  }

  /** Who names the index, or sorts by it, wants what it holds. */
  private boolean mayLeaveOut(Route route) {
    return route.criteria().hints().index() == null
        && route.criteria().orderings().isEmpty()
        && route.candidate() != null
        && route.candidate().mayLeaveOut(model.key());
  }

  /** Whether a scan gives what is asked, so that it is worth offering. */
  private static boolean isAnswered(Route scan) {
    Criteria criteria = scan.criteria();
    return criteria.orderings().isEmpty()
        && !criteria.hints().union()
        && (Fetched.lack(scan) == null || Hydrated.isPossible(criteria));
  }

  private Route scanning(Criteria criteria, @Nullable FreeFilter free) {
    String wanted = criteria.hints().index();
    IndexModel index = wanted == null ? null : model.index(wanted).orElse(null);
    List<List<Criterion>> branches =
        criteria.branches().stream().map(Branch::criteria).distinct().toList();
    boolean all = branches.stream().anyMatch(List::isEmpty);
    return new Route(
        codec,
        table,
        expiry,
        criteria,
        Plan.Access.SCAN,
        null,
        index,
        all ? List.of() : branches,
        free,
        false);
  }

  private @Nullable Route scan(Criteria criteria, @Nullable FreeFilter free, Refusal refusal) {
    Route route = scanning(criteria, free);
    if (!criteria.orderings().isEmpty()) {
      problems.report(refusal.sorting("a scan", false));
      return null;
    }
    if (Fetched.lack(route) == null) {
      return route;
    }
    if (Hydrated.isPossible(criteria)) {
      return route.hydrating();
    }
    problems.report(refusal.lacking(route));
    return null;
  }

  private List<Route> usable(Criteria criteria, @Nullable FreeFilter free) {
    Hints hints = criteria.hints();
    List<Route> usable = new ArrayList<>();
    if (hints.index() == null) {
      add(usable, null, model.key(), criteria, free);
    }
    for (IndexModel index : model.indexes()) {
      boolean wanted = hints.index() == null || hints.index().equals(index.name());
      if (wanted && !(hints.consistent() && index.kind() == IndexModel.Kind.GLOBAL)) {
        add(usable, index, index.key(), criteria, free);
      }
    }
    return usable;
  }

  /** A key that holds the discriminator is asked for the entity's own variant, if that can be. */
  private void add(
      List<Route> usable,
      @Nullable IndexModel index,
      KeyModel key,
      Criteria criteria,
      @Nullable FreeFilter free) {
    List<Branch> own = OwnVariant.added(codec, key, criteria.branches());
    Candidate candidate = own == null ? null : Candidate.match(index, key, own);
    if (candidate == null) {
      candidate = Candidate.match(index, key, criteria.branches());
    }
    if (candidate != null && !namesKey(free, key)) {
      usable.add(route(criteria, candidate, free));
    }
  }

  /** A filter may not name the key of what is queried. */
  private static boolean namesKey(@Nullable FreeFilter free, KeyModel key) {
    return free != null
        && key.attributes().stream().anyMatch(a -> free.attributes().contains(a.storedName()));
  }

  private Route route(Criteria criteria, Candidate candidate, @Nullable FreeFilter free) {
    List<List<Criterion>> branches = candidate.filters();
    boolean get = candidate.isFullTableKey() && branches.isEmpty() && free == null;
    Plan.Access keyed =
        candidate.hasSeveralKeys() ? Plan.Access.BATCH_GET_ITEM : Plan.Access.GET_ITEM;
    return new Route(
        codec,
        table,
        expiry,
        criteria,
        get ? keyed : Plan.Access.QUERY,
        candidate,
        candidate.index(),
        branches,
        free,
        false);
  }

  private boolean isSeveral(Route route) {
    return route.candidate() != null && route.candidate().hasSeveralKeys();
  }

  private List<Route> sorted(List<Route> usable) {
    return usable.stream().filter(this::sorts).toList();
  }

  private boolean sorts(Route route) {
    Candidate candidate = route.candidate();
    boolean asked = !route.criteria().orderings().isEmpty();
    return !asked
        || (candidate != null
            && !candidate.hasSeveralKeys()
            && candidate.sortsBy(route.criteria().orderings()));
  }

  private @Nullable Route best(List<Route> routes, Refusal refusal) {
    List<Route> best = new ArrayList<>();
    for (Route route : routes) {
      int order = best.isEmpty() ? -1 : Cost.CHEAPEST_FIRST.compare(route, best.get(0));
      if (order < 0) {
        best.clear();
      }
      if (order <= 0) {
        best.add(route);
      }
    }
    if (best.size() == 1) {
      return best.get(0);
    }
    problems.report(refusal.ambiguous(names(best)));
    return null;
  }

  private static String names(List<Route> routes) {
    return routes.stream()
        .map(route -> route.index() == null ? "table" : route.index().name())
        .collect(Collectors.joining(", "));
  }
}
