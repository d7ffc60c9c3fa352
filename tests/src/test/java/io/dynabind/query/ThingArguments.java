package io.dynabind.query;

import io.dynabind.model.KeyModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Random arguments that fit criteria. */
final class ThingArguments {

  private final ThingDice dice;

  ThingArguments(ThingDice dice) {
    this.dice = dice;
  }

  /**
   * Makes the arguments of one call.
   *
   * @param key the key that is asked for, whose values are never null, and the same on each side of
   *     an Or; null for a scan
   */
  @Nullable Object[] of(Criteria criteria, @Nullable KeyModel key) {
    Map<Integer, @Nullable Object> values = new HashMap<>();
    Map<String, List<Object>> keyed = new HashMap<>();
    for (Branch branch : criteria.branches()) {
      for (Criterion criterion : branch.criteria()) {
        boolean inKey = key != null && key.attributes().contains(criterion.property().attribute());
        List<@Nullable Object> given = values(criterion, inKey);
        if (inKey) {
          String same = criterion.property() + " " + criterion.operator();
          given =
              new ArrayList<>(
                  keyed.computeIfAbsent(same, k -> List.copyOf(values(criterion, true))));
        }
        for (int i = 0; i < given.size(); i++) {
          if (criterion.values().get(i) instanceof Value.Argument argument) {
            values.put(argument.position(), given.get(i));
          }
        }
      }
    }
    joinedBounds(criteria, values, key);
    @Nullable Object[] arguments = new Object[values.size()];
    values.forEach((position, value) -> arguments[position] = value);
    return arguments;
  }

  /** A lower bound above the upper one is refused where both become one condition. */
  private static void joinedBounds(
      Criteria criteria, Map<Integer, @Nullable Object> values, @Nullable KeyModel key) {
    if (key == null) {
      return;
    }
    for (Branch branch : criteria.branches()) {
      for (Criterion low : branch.criteria()) {
        for (Criterion high : branch.criteria()) {
          boolean pair =
              low.operator() == Operator.GREATER_THAN_EQUAL
                  && high.operator() == Operator.LESS_THAN_EQUAL
                  && low.property().equals(high.property());
          if (pair) {
            int from = ((Value.Argument) low.values().get(0)).position();
            int to = ((Value.Argument) high.values().get(0)).position();
            Object one = Objects.requireNonNull(values.get(from));
            Object two = values.get(to);
            if (ThingOracle.compare(one, two) > 0) {
              values.put(from, two);
              values.put(to, one);
            }
          }
        }
      }
    }
  }

  private List<@Nullable Object> values(Criterion criterion, boolean inKey) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < criterion.values().size(); i++) {
      values.add(value(criterion, inKey));
    }
    if (criterion.operator() == Operator.BETWEEN) {
      values.sort(Comparator.nullsFirst(ThingOracle::compare));
    }
    return values;
  }

  private @Nullable Object value(Criterion criterion, boolean inKey) {
    if (criterion.operator().takesCollection()) {
      return dice.some(4, () -> one(criterion, inKey));
    }
    boolean maybeNull =
        criterion.operator() == Operator.EQUALS || criterion.operator() == Operator.NOT_EQUALS;
    boolean primitive = criterion.property().last().type().raw().isPrimitive();
    return maybeNull && !inKey && !primitive && dice.oneIn(6) ? null : one(criterion, inKey);
  }

  private Object one(Criterion criterion, boolean inKey) {
    Class<?> type = criterion.property().type().boxed().raw();
    if (type == Integer.class) {
      return dice.below(criterion.property().toString().equals("number") ? 42 : 6);
    }
    if (type == BigDecimal.class) {
      return dice.decimal();
    }
    if (type == Instant.class) {
      return dice.instant();
    }
    if (type == Boolean.class) {
      return dice.oneIn(2);
    }
    if (type == Thing.State.class) {
      return dice.state();
    }
    if (Collection.class.isAssignableFrom(type)) {
      return dice.text();
    }
    return text(criterion.property().toString(), inKey);
  }

  private String text(String name, boolean inKey) {
    return switch (name) {
      case "country" -> dice.of(List.of("x", "y", "z"));
      case "city" -> dice.of(List.of("p", "q", "r"));
      case "street" -> dice.of(List.of("m", "n", "mn"));
      default -> inKey ? dice.key() : dice.text();
    };
  }
}
