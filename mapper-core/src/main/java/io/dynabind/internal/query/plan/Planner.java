package io.dynabind.internal.query.plan;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Expiry;
import io.dynabind.internal.problem.Problems;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.KeyModel;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import io.dynabind.query.Ordering;
import io.dynabind.query.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the way to answer criteria: the one whose key answers most of them; the table before an
 * index that answers as many. Never a scan.
 */
public final class Planner {

  private final EntityCodec<?> codec;
  private final EntityModel model;
  private final String table;
  private final @Nullable Expiry expiry;
  private final Problems problems;

  /**
   * Makes a planner of one entity.
   *
   * @param codec the entity's codec
   * @param table the table's name in the service
   * @param expiry tells the items that are left out; null for none
   * @param problems takes what is refused
   */
  public Planner(EntityCodec<?> codec, String table, @Nullable Expiry expiry, Problems problems) {
    this.codec = codec;
    this.expiry = expiry;
    this.model = codec.model();
    this.table = table;
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
   */
  public @Nullable Plan plan(Criteria criteria, String origin, String name, String place) {
    if (!new OperatorRules(codec, problems).fit(criteria, name, place)) {
      return null;
    }
    Candidate candidate = choose(criteria, name, place);
    if (candidate == null) {
      return null;
    }
    return candidate.isFullTableKey()
        ? new GetPlan(codec, table, origin, candidate, expiry, criteria)
        : new QueryPlan(codec, table, origin, candidate, expiry, criteria);
  }

  private @Nullable Candidate choose(Criteria criteria, String name, String place) {
    List<Candidate> usable = candidates(criteria);
    if (usable.isEmpty()) {
      problems.report(new Refusal(model, criteria, name, place).problem());
      return null;
    }
    List<Candidate> sorted = sorted(usable, criteria.orderings());
    if (sorted.isEmpty()) {
      problems.report(
          ProblemId.UNORDERED_ATTRIBUTE,
          String.format(
              "%s sorts by '%s', but %s gives no such order.",
              name, criteria.orderings().get(0).property(), names(usable)),
          place,
          "Sort by the range key of the table or index that answers the method.");
      return null;
    }
    List<Candidate> whole =
        sorted.stream().filter(candidate -> candidate.lack(model) == null).toList();
    if (whole.isEmpty()) {
      Candidate best = sorted.get(0);
      problems.report(
          ProblemId.INDEX_PROJECTION,
          String.format(
              "%s returns %s, but index '%s' does not hold %s.",
              name, model.name(), best.name(), best.lack(model)),
          place,
          "Declare the index with projection = Projection.ALL.");
      return null;
    }
    return best(whole, name, place);
  }

  private List<Candidate> candidates(Criteria criteria) {
    List<Candidate> usable = new ArrayList<>();
    add(usable, null, model.key(), criteria);
    for (IndexModel index : model.indexes()) {
      add(usable, index, index.key(), criteria);
    }
    return usable;
  }

  /** A key that holds the discriminator is asked for the entity's own variant, if that can be. */
  private void add(
      List<Candidate> candidates, @Nullable IndexModel index, KeyModel key, Criteria criteria) {
    List<Criterion> asked = criteria.branches().get(0).criteria();
    Criterion variant = OwnVariant.criterion(codec, key, asked);
    Candidate candidate = null;
    if (variant != null) {
      List<Criterion> more = new ArrayList<>(asked);
      more.add(variant);
      candidate = Candidate.match(index, key, more);
    }
    if (candidate == null) {
      candidate = Candidate.match(index, key, asked);
    }
    if (candidate != null) {
      candidates.add(candidate);
    }
  }

  private static List<Candidate> sorted(List<Candidate> usable, List<Ordering> orderings) {
    return orderings.isEmpty()
        ? usable
        : usable.stream().filter(c -> c.sortsBy(orderings.get(0).property().attribute())).toList();
  }

  private @Nullable Candidate best(List<Candidate> candidates, String name, String place) {
    int most = candidates.stream().mapToInt(c -> c.keyCriteria().size()).max().orElse(0);
    List<Candidate> best = candidates.stream().filter(c -> c.keyCriteria().size() == most).toList();
    if (best.size() == 1 || best.get(0).index() == null) {
      return best.get(0);
    }
    problems.report(
        ProblemId.AMBIGUOUS_INDEX,
        String.format("%s is answered by several indexes alike: %s.", name, names(best)),
        place,
        "Remove one of them, or add a criterion that only one has in its key.");
    return null;
  }

  private static String names(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::name).collect(Collectors.joining(", "));
  }
}
