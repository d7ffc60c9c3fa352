package io.dynabind.query;

import io.dynabind.internal.query.plan.Planner;
import io.dynabind.internal.table.SyncTable;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.KeyModel;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.Query;
import io.dynabind.operation.Scan;
import io.dynabind.test.FaultClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs queries, and compares what they find with what the oracle does. */
final class OracleCheck {

  int queries;
  int refused;
  int items;
  int fanOuts;
  int scans;
  final List<String> differences = new ArrayList<>();

  final PageWalk.Tally tally = new PageWalk.Tally();
  private final SyncTable<Thing> table;
  private final FaultClient faults;
  private final EntityModel model;
  private final ThingOracle oracle;
  private final ThingDice dice;
  private final ThingArguments arguments;

  OracleCheck(
      SyncTable<Thing> table,
      EntityModel model,
      ThingOracle oracle,
      ThingDice dice,
      FaultClient faults) {
    this.faults = faults;
    this.table = table;
    this.model = model;
    this.oracle = oracle;
    this.dice = dice;
    this.arguments = new ThingArguments(dice);
  }

  void check(String name, Criteria asked, Planner planner, boolean broken) {
    Criteria criteria = hinted(asked);
    Plan plan = planner.plan(broken ? confused(criteria) : criteria, name, name, name);
    if (plan == null) {
      refused++;
      return;
    }
    for (int i = 0; i < 3; i++) {
      @Nullable Object[] values = arguments.of(criteria, keyOf(plan));
      queries++;
      String difference =
          dice.oneIn(4) && hasPages(plan, values)
              ? walked(criteria, plan, values, keyOf(plan))
              : difference(criteria, smaller(plan), values, keyOf(plan));
      if (difference != null) {
        differences.add(name + " " + criteria.hints() + " " + plan.explain() + ": " + difference);
      }
    }
    fanOuts += plan.fansOut() ? 1 : 0;
    scans += plan.access() == Plan.Access.SCAN ? 1 : 0;
  }

  private Plan smaller(Plan plan) {
    return dice.oneIn(4) ? new SmallPages(plan, 1 + dice.below(6)) : plan;
  }

  /** Not the counts, what asks several times, and what bounds all that is found. */
  private static boolean hasPages(Plan plan, @Nullable Object[] values) {
    Subject subject = plan.criteria().subject();
    return (subject == Subject.FIND || subject == Subject.STREAM)
        && plan.limit() == 0
        && plan.operations(values, 0).size() <= 1;
  }

  private @Nullable String walked(
      Criteria criteria, Plan plan, @Nullable Object[] values, @Nullable KeyModel key) {
    try {
      PageWalk<Thing> walk =
          new PageWalk<>(
              limit ->
                  dice.oneIn(2)
                      ? table.plans().page(plan, values, limit)
                      : table.plans().pageAsync(plan, values, limit).join(),
              plan.access() == Plan.Access.QUERY,
              dice,
              faults,
              tally);
      return walk.difference == null
          ? lists(expected(criteria, values, key), walk.found, criteria, plan, values, key)
          : walk.difference;
    } catch (RuntimeException e) {
      return "threw " + e + (e.getCause() == null ? "" : " because of " + e.getCause());
    }
  }

  private List<Thing> expected(
      Criteria criteria, @Nullable Object[] values, @Nullable KeyModel key) {
    List<Thing> expected = new ArrayList<>(oracle.answer(criteria, values));
    if (key != null) {
      expected.removeIf(thing -> !isIn(thing, key));
    }
    return expected;
  }

  private Criteria hinted(Criteria criteria) {
    Hints hints = dice.oneIn(3) ? Hints.NONE.allowingScan() : Hints.NONE;
    return criteria.with(dice.oneIn(5) ? hints.consistently() : hints);
  }

  /** The mistake that a planner might make: one operator is taken for its neighbour. */
  private static Criteria confused(Criteria criteria) {
    List<Branch> branches = new ArrayList<>();
    for (Branch branch : criteria.branches()) {
      List<Criterion> changed = new ArrayList<>();
      for (Criterion criterion : branch.criteria()) {
        Operator operator =
            switch (criterion.operator()) {
              case LESS_THAN -> Operator.LESS_THAN_EQUAL;
              case GREATER_THAN_EQUAL -> Operator.GREATER_THAN;
              case NOT_EQUALS -> Operator.EQUALS;
              case EXISTS -> Operator.IS_NOT_NULL;
              default -> criterion.operator();
            };
        changed.add(new Criterion(criterion.property(), operator, criterion.values(), false));
      }
      branches.add(new Branch(changed));
    }
    return criteria.anyOf(branches);
  }

  /** The key that is read; null for a scan of the table. */
  private @Nullable KeyModel keyOf(Plan plan) {
    String line = plan.explain();
    for (IndexModel index : model.indexes()) {
      if (line.contains(", index " + index.name())) {
        return index.key();
      }
    }
    return plan.access() == Plan.Access.SCAN ? null : model.key();
  }

  private @Nullable String difference(
      Criteria criteria, Plan plan, @Nullable Object[] values, @Nullable KeyModel key) {
    List<Thing> expected = expected(criteria, values, key);
    try {
      return switch (criteria.subject()) {
        case COUNT -> numbers(expected.size(), plan, values);
        case EXISTS -> existence(!expected.isEmpty(), plan, values);
        default -> lists(expected, read(plan, values), criteria, plan, values, key);
      };
    } catch (RuntimeException e) {
      return "threw " + e + (e.getCause() == null ? "" : " because of " + e.getCause());
    }
  }

  /** An index has the items that have all of its attributes. */
  private static boolean isIn(Thing thing, KeyModel key) {
    return key.attributes().stream()
        .allMatch(attribute -> isKey(ThingOracle.component(thing, attribute.name())));
  }

  private static boolean isKey(@Nullable Object value) {
    return value != null && !value.equals("");
  }

  private @Nullable String numbers(int expected, Plan plan, @Nullable Object[] values) {
    long found =
        dice.oneIn(2)
            ? table.plans().count(plan, values)
            : table.plans().countAsync(plan, values).join();
    items += (int) found;
    return found == expected ? null : "counted " + found + " of " + expected;
  }

  private @Nullable String existence(boolean expected, Plan plan, @Nullable Object[] values) {
    boolean found =
        dice.oneIn(2)
            ? table.plans().exists(plan, values)
            : table.plans().existsAsync(plan, values).join();
    return found == expected ? null : "said that there is any: " + found;
  }

  private List<Thing> read(Plan plan, @Nullable Object[] values) {
    return switch (dice.below(3)) {
      case 0 -> table.plans().list(plan, values, plan.limit());
      case 1 -> table.plans().stream(plan, values, plan.limit()).toList();
      default -> table.plans().listAsync(plan, values, plan.limit()).join();
    };
  }

  private @Nullable String lists(
      List<Thing> expected,
      List<Thing> found,
      Criteria criteria,
      Plan plan,
      @Nullable Object[] values,
      @Nullable KeyModel key) {
    items += found.size();
    Comparator<Thing> order = key == null ? null : order(criteria, values, key);
    return Findings.difference(expected, found, order, plan.limit());
  }

  /** By the places of the values that a key is asked for, then by the range key. */
  private static Comparator<Thing> order(
      Criteria criteria, @Nullable Object[] values, KeyModel key) {
    boolean ascending = criteria.orderings().isEmpty() || criteria.orderings().get(0).ascending();
    Comparator<Thing> order = (one, two) -> 0;
    for (AttributeModel attribute : key.attributes()) {
      for (Criterion criterion : criteria.branches().get(0).criteria()) {
        if (criterion.operator() == Operator.IN && criterion.property().is(attribute)) {
          List<?> given =
              (List<?>)
                  Objects.requireNonNull(
                      values[((Value.Argument) criterion.values().get(0)).position()]);
          order =
              order.thenComparing(
                  thing -> place(given, ThingOracle.component(thing, attribute.name())));
        }
      }
    }
    List<String> range = key.rangeKey().stream().map(AttributeModel::name).toList();
    return order.thenComparing(ThingOracle.by(range, ascending));
  }

  private static int place(List<?> given, @Nullable Object value) {
    for (int i = 0; i < given.size(); i++) {
      if (ThingOracle.isEqual(given.get(i), value)) {
        return i;
      }
    }
    return given.size();
  }

  /** The same plan with pages of another size. */
  private record SmallPages(Plan plan, int size) implements Plan {

    @Override
    public Criteria criteria() {
      return plan.criteria();
    }

    @Override
    public Access access() {
      return plan.access();
    }

    @Override
    public boolean fansOut() {
      return plan.fansOut();
    }

    @Override
    public boolean deletesSingly() {
      return plan.deletesSingly();
    }

    @Override
    public List<ItemOperation> operations(@Nullable Object[] arguments, int most) {
      return plan.operations(arguments, most).stream().map(this::small).toList();
    }

    private ItemOperation small(ItemOperation operation) {
      if (size == 0 || operation instanceof GetItem) {
        return operation;
      }
      return operation instanceof Query query
          ? query.withLimit(size)
          : ((Scan) operation).withLimit(size);
    }

    @Override
    public Explanation explanation() {
      return plan.explanation();
    }
  }
}
