package io.dynabind.internal.query.plan;

import io.dynabind.codec.EntityCodec;
import io.dynabind.internal.problem.Problems;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.KeyModel;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import io.dynabind.query.Ordering;
import io.dynabind.query.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the way to answer criteria: the one whose key answers most of them; the table before an
 * index that answers as many. Never a scan.
 */
public final class Planner {

  private static final Set<Class<?>> WITH_BEGINNINGS = Set.of(String.class, byte[].class);

  private final EntityCodec<?> codec;
  private final EntityModel model;
  private final String table;
  private final Problems problems;

  /**
   * Makes a planner of one entity.
   *
   * @param codec the entity's codec
   * @param table the table's name in the service
   * @param problems takes what is refused
   */
  public Planner(EntityCodec<?> codec, String table, Problems problems) {
    this.codec = codec;
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
    if (!operatorsFit(criteria, name, place)) {
      return null;
    }
    Candidate candidate = choose(criteria, name, place);
    if (candidate == null) {
      return null;
    }
    return candidate.isFullTableKey()
        ? new GetPlan(codec, table, origin, candidate, criteria.limit())
        : new QueryPlan(codec, table, origin, candidate, criteria);
  }

  private boolean operatorsFit(Criteria criteria, String name, String place) {
    boolean fit = true;
    for (Criterion criterion : criteria.criteria()) {
      AttributeModel attribute = criterion.attribute();
      if (criterion.operator() == Operator.STARTING_WITH) {
        if (!WITH_BEGINNINGS.contains(criterion.asked().raw())) {
          problems.report(
              ProblemId.UNSUPPORTED_KEYWORD,
              String.format(
                  "%s asks how '%s' begins, but it is %s.", name, attribute, attribute.type()),
              place,
              "StartingWith takes attributes of type String or byte[]; use Between.");
          fit = false;
        }
      } else if (criterion.operator() != Operator.EQUALS && !codec.codec(attribute).isOrdered()) {
        unordered(attribute, name, place);
        fit = false;
      }
    }
    return fit;
  }

  private void unordered(AttributeModel attribute, String name, String place) {
    problems.report(
        ProblemId.UNORDERED_ATTRIBUTE,
        String.format(
            "%s compares '%s', but the stored form of %s does not sort as its values do.",
            name, attribute, attribute.type()),
        place,
        "Use a type that is stored in order, or a converter whose isOrdered() is true.");
  }

  private @Nullable Candidate choose(Criteria criteria, String name, String place) {
    List<Candidate> usable = candidates(criteria);
    if (usable.isEmpty()) {
      problems.report(
          ProblemId.SCAN_REFUSED,
          String.format("%s would scan the table: no key of %s answers it.", name, model.name()),
          place,
          suggestion(criteria));
      return null;
    }
    List<Candidate> sorted = sorted(usable, criteria.ordering());
    if (sorted.isEmpty() && criteria.ordering() != null) {
      problems.report(
          ProblemId.UNORDERED_ATTRIBUTE,
          String.format(
              "%s sorts by '%s', but %s gives no such order.",
              name, criteria.ordering().attribute(), names(usable)),
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
    List<Criterion> asked = criteria.criteria();
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

  private static List<Candidate> sorted(List<Candidate> usable, @Nullable Ordering ordering) {
    return ordering == null
        ? usable
        : usable.stream().filter(c -> c.sortsBy(ordering.attribute())).toList();
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

  private String suggestion(Criteria criteria) {
    List<String> hash = attributes(criteria, true);
    List<String> range = attributes(criteria, false);
    if (hash.isEmpty()) {
      return "Ask for a hash key by equality, or use table(" + model.name() + ".class).scan().";
    }
    String rangeKey = range.isEmpty() ? "" : ", rangeKey = \"" + range.get(0) + "\"";
    return String.format(
        "Declare an index, such as @GlobalIndex(name = \"by%s\", hashKey = \"%s\"%s).",
        hash.get(0).substring(0, 1).toUpperCase(java.util.Locale.ROOT) + hash.get(0).substring(1),
        hash.get(0),
        rangeKey);
  }

  private static List<String> attributes(Criteria criteria, boolean equality) {
    return criteria.criteria().stream()
        .filter(c -> (c.operator() == Operator.EQUALS) == equality)
        .map(c -> c.attribute().name())
        .toList();
  }

  private static String names(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::name).collect(Collectors.joining(", "));
  }
}
