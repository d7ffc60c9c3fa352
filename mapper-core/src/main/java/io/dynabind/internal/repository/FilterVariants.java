package io.dynabind.internal.repository;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.expression.Path;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A finder whose written filter depends on what is null, and on how many values an IN is given: it
 * is the same plan with another filter, made when it is first asked for and kept.
 */
final class FilterVariants implements RepositoryMethod {

  /** So many are kept; then it begins anew. */
  private static final int MOST = 200;

  private final Condition filter;
  private final Set<Integer> asked;
  private final Set<Integer> expanding;
  private final String origin;
  private final List<String> names;
  private final RepositoryMethod usual;
  private final Function<Condition, @Nullable RepositoryMethod> planner;
  private final Map<List<Integer>, RepositoryMethod> known = new ConcurrentHashMap<>();

  FilterVariants(
      Condition filter,
      Set<Integer> asked,
      Set<Integer> expanding,
      MethodContext context,
      RepositoryMethod usual,
      Function<Condition, @Nullable RepositoryMethod> planner) {
    this.filter = filter;
    this.asked = asked;
    this.expanding = expanding;
    this.origin = context.origin();
    this.names = context.parameters().names();
    this.usual = usual;
    this.planner = planner;
  }

  @Override
  public @Nullable Object invoke(Object proxy, @Nullable Object[] arguments) throws Throwable {
    return invoke(proxy, arguments, variant -> variant);
  }

  @Override
  public RepositoryMethod with(CallOptions options) {
    return (proxy, arguments) -> invoke(proxy, arguments, variant -> variant.with(options));
  }

  private @Nullable Object invoke(
      Object proxy, @Nullable Object[] arguments, UnaryOperator<RepositoryMethod> options)
      throws Throwable {
    List<Integer> sizes = new ArrayList<>(arguments.length);
    boolean plain = expanding.isEmpty();
    for (int i = 0; i < arguments.length; i++) {
      int size = asked.contains(i) ? size(i, arguments[i]) : 1;
      sizes.add(size);
      plain &= size > 0;
    }
    if (plain) {
      return options.apply(usual).invoke(proxy, arguments);
    }
    RepositoryMethod variant = known.get(sizes);
    if (variant == null) {
      variant = made(sizes);
    }
    return options.apply(variant).invoke(proxy, expanded(arguments));
  }

  /** How many values an argument gives the filter. */
  private int size(int position, @Nullable Object argument) {
    if (argument == null) {
      return 0;
    }
    return expanding.contains(position) ? elements(position, argument).size() : 1;
  }

  private RepositoryMethod made(List<Integer> sizes) {
    Condition condition = rewritten(filter, sizes, positions(sizes));
    RepositoryMethod variant;
    synchronized (known) {
      variant = planner.apply(condition);
    }
    if (variant == null) {
      throw new IllegalArgumentException(origin + " cannot be asked with these arguments");
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(sizes, variant);
    return variant;
  }

  private Collection<?> elements(int position, @Nullable Object several) {
    List<Object> elements = new ArrayList<>();
    if (several instanceof Collection<?> collection) {
      elements.addAll(collection);
    } else if (several != null) {
      for (int i = 0; i < Array.getLength(several); i++) {
        elements.add(Array.get(several, i));
      }
    }
    if (elements.isEmpty()) {
      throw new IllegalArgumentException(
          String.format("%s was given no values for '%s'", origin, names.get(position)));
    }
    return elements;
  }

  /** Where the elements of each collection begin, behind the method's own arguments. */
  private int[] positions(List<Integer> sizes) {
    int[] positions = new int[sizes.size()];
    int next = sizes.size();
    for (int i = 0; i < positions.length; i++) {
      positions[i] = next;
      next += expanding.contains(i) ? sizes.get(i) : 0;
    }
    return positions;
  }

  private @Nullable Object[] expanded(@Nullable Object[] arguments) {
    List<@Nullable Object> all = new ArrayList<>(Arrays.asList(arguments));
    for (int i = 0; i < arguments.length; i++) {
      if (expanding.contains(i) && arguments[i] != null) {
        all.addAll(elements(i, arguments[i]));
      }
    }
    return all.toArray();
  }

  private Condition rewritten(Condition condition, List<Integer> sizes, int[] positions) {
    if (condition instanceof Condition.And a) {
      return new Condition.And(all(a.conditions(), sizes, positions));
    }
    if (condition instanceof Condition.Or o) {
      return new Condition.Or(all(o.conditions(), sizes, positions));
    }
    if (condition instanceof Condition.Not n) {
      return new Condition.Not(rewritten(n.condition(), sizes, positions));
    }
    if (condition instanceof Condition.Comparison c) {
      return compared(c, sizes);
    }
    if (condition instanceof Condition.In i) {
      List<Operand> values = new ArrayList<>();
      for (Operand value : i.values()) {
        if (value instanceof Operand.Parameter p && expanding.contains(p.position())) {
          requireGiven(p, sizes);
          for (int n = 0; n < sizes.get(p.position()); n++) {
            values.add(new Operand.Parameter(positions[p.position()] + n));
          }
        } else {
          values.add(value);
        }
      }
      return new Condition.In(i.operand(), values);
    }
    return condition;
  }

  private List<Condition> all(List<Condition> conditions, List<Integer> sizes, int[] positions) {
    return conditions.stream().map(each -> rewritten(each, sizes, positions)).toList();
  }

  private void requireGiven(Operand.Parameter parameter, List<Integer> sizes) {
    if (sizes.get(parameter.position()) == 0) {
      throw new IllegalArgumentException(
          String.format("%s was given null for '%s'", origin, names.get(parameter.position())));
    }
  }

  /** Equal to null is absent, unequal to null is there. */
  private static Condition compared(Condition.Comparison comparison, List<Integer> sizes) {
    boolean absent =
        comparison.right() instanceof Operand.Parameter p && sizes.get(p.position()) == 0;
    if (!absent || !(comparison.left() instanceof Path path)) {
      return comparison;
    }
    return switch (comparison.comparator()) {
      case EQUAL -> new Condition.NotExists(path);
      case NOT_EQUAL -> new Condition.Exists(path);
      default -> comparison;
    };
  }
}
