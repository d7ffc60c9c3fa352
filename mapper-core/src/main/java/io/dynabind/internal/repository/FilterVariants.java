package io.dynabind.internal.repository;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.expression.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A finder whose written filter depends on what is null: it is the same plan with another filter,
 * made when it is first asked for and kept.
 */
final class FilterVariants implements RepositoryMethod {

  /** So many are kept; then it begins anew. */
  private static final int MOST = 200;

  private final Condition filter;
  private final Set<Integer> asked;
  private final MethodContext context;
  private final RepositoryMethod usual;
  private final Function<Condition, @Nullable RepositoryMethod> planner;
  private final Map<Set<Integer>, RepositoryMethod> known = new ConcurrentHashMap<>();

  FilterVariants(
      Condition filter,
      Set<Integer> asked,
      MethodContext context,
      RepositoryMethod usual,
      Function<Condition, @Nullable RepositoryMethod> planner) {
    this.filter = filter;
    this.asked = asked;
    this.context = context;
    this.usual = usual;
    this.planner = planner;
  }

  @Override
  public @Nullable Object invoke(Object proxy, @Nullable Object[] arguments) throws Throwable {
    return variant(arguments).invoke(proxy, arguments);
  }

  @Override
  public RepositoryMethod with(CallOptions options) {
    return (proxy, arguments) -> variant(arguments).with(options).invoke(proxy, arguments);
  }

  private RepositoryMethod variant(@Nullable Object[] arguments) {
    Set<Integer> absent = absent(arguments);
    if (absent.isEmpty()) {
      return usual;
    }
    RepositoryMethod variant = known.get(absent);
    return variant == null ? made(absent) : variant;
  }

  /** The parameters of the filter for which null is given. */
  private Set<Integer> absent(@Nullable Object[] arguments) {
    Set<Integer> absent = Set.of();
    for (int position : asked) {
      if (arguments[position] == null) {
        absent = absent.isEmpty() ? new HashSet<>() : absent;
        absent.add(position);
      }
    }
    return absent;
  }

  private RepositoryMethod made(Set<Integer> absent) {
    Condition condition = rewritten(filter, absent);
    RepositoryMethod variant;
    synchronized (known) {
      variant = planner.apply(condition);
    }
    if (variant == null) {
      throw new IllegalArgumentException(
          context.origin() + " cannot be asked with these arguments");
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(absent, variant);
    return variant;
  }

  private Condition rewritten(Condition condition, Set<Integer> absent) {
    if (condition instanceof Condition.And a) {
      return new Condition.And(all(a.conditions(), absent));
    }
    if (condition instanceof Condition.Or o) {
      return new Condition.Or(all(o.conditions(), absent));
    }
    if (condition instanceof Condition.Not n) {
      return new Condition.Not(rewritten(n.condition(), absent));
    }
    if (condition instanceof Condition.Comparison c) {
      return compared(c, absent);
    }
    if (condition instanceof Condition.In in) {
      in.values().forEach(value -> requireGiven(value, absent));
    }
    return condition;
  }

  private List<Condition> all(List<Condition> conditions, Set<Integer> absent) {
    return conditions.stream().map(each -> rewritten(each, absent)).toList();
  }

  private void requireGiven(Operand value, Set<Integer> absent) {
    if (isAbsent(value, absent)) {
      int position = ((Operand.Parameter) value).position();
      throw new IllegalArgumentException(
          String.format(
              "%s was given null for '%s'",
              context.origin(), context.parameters().names().get(position)));
    }
  }

  private static boolean isAbsent(Operand value, Set<Integer> absent) {
    return value instanceof Operand.Parameter p && absent.contains(p.position());
  }

  /** Equal to null is absent, unequal to null is there. */
  private static Condition compared(Condition.Comparison comparison, Set<Integer> absent) {
    if (!isAbsent(comparison.right(), absent) || !(comparison.left() instanceof Path path)) {
      return comparison;
    }
    return switch (comparison.comparator()) {
      case EQUAL -> new Condition.NotExists(path);
      case NOT_EQUAL -> new Condition.Exists(path);
      default -> comparison;
    };
  }
}
