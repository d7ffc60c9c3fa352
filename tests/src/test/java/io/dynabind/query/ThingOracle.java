package io.dynabind.query;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers criteria with nothing but Java: looks at every thing. */
final class ThingOracle {

  /**
   * A thing as it is stored.
   *
   * @param thing as it reads back
   * @param nullTitle whether its title is there, but NULL
   */
  record Stored(Thing thing, boolean nullTitle) {}

  /** By class and name; looking for them takes longer than all else that the oracle does. */
  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            accessors.put(component.getName(), component.getAccessor());
          }
          return accessors;
        }
      };

  private final List<Stored> all;

  ThingOracle(List<Stored> all) {
    this.all = List.copyOf(all);
  }

  /** All things of which the criteria hold, in no order. */
  List<Thing> answer(Criteria criteria, @Nullable Object[] arguments) {
    List<Thing> found = new ArrayList<>();
    for (Stored stored : all) {
      boolean holds =
          criteria.branches().stream()
              .anyMatch(
                  branch -> branch.criteria().stream().allMatch(c -> holds(c, stored, arguments)));
      if (holds && !isExpired(stored.thing())) {
        found.add(stored.thing());
      }
    }
    return found;
  }

  /** All things of which something holds, but for expired ones; in no order. */
  List<Thing> where(Predicate<Thing> wanted) {
    return all(wanted.and(thing -> !isExpired(thing)));
  }

  /** All things of which something holds, expired ones too; in no order. */
  List<Thing> all(Predicate<Thing> wanted) {
    return all.stream().map(Stored::thing).filter(wanted).toList();
  }

  /** This oracle after one thing in five was forgotten. */
  ThingOracle forgetful() {
    return new ThingOracle(all.stream().filter(stored -> stored.thing().number() % 5 > 0).toList());
  }

  private static boolean isExpired(Thing thing) {
    Instant now = Instant.now();
    Instant fiveYears = now.minusSeconds(86_400L * 365 * 5);
    return thing.until() != null && thing.until().isBefore(now) && thing.until().isAfter(fiveYears);
  }

  private static boolean holds(Criterion criterion, Stored stored, @Nullable Object[] arguments) {
    Object value = value(stored.thing(), criterion.property());
    List<@Nullable Object> given = new ArrayList<>();
    for (Value each : criterion.values()) {
      given.add(
          each instanceof Value.Constant constant
              ? constant.value()
              : arguments[((Value.Argument) each).position()]);
    }
    return switch (criterion.operator()) {
      case EQUALS -> isEqual(value, given.get(0));
      case NOT_EQUALS -> !isEqual(value, given.get(0));
      case LESS_THAN -> value != null && compare(value, given.get(0)) < 0;
      case LESS_THAN_EQUAL -> value != null && compare(value, given.get(0)) <= 0;
      case GREATER_THAN -> value != null && compare(value, given.get(0)) > 0;
      case GREATER_THAN_EQUAL -> value != null && compare(value, given.get(0)) >= 0;
      case BETWEEN ->
          value != null && compare(value, given.get(0)) >= 0 && compare(value, given.get(1)) <= 0;
      case IN -> isIn(value, given.get(0));
      case NOT_IN -> !isIn(value, given.get(0));
      case STARTING_WITH -> value != null && ((String) value).startsWith((String) given.get(0));
      case CONTAINING -> contains(value, given.get(0));
      case NOT_CONTAINING -> !contains(value, given.get(0));
      case IS_NULL -> isNothing(value);
      case IS_NOT_NULL -> !isNothing(value);
      case EXISTS -> !isNothing(value) || isNull(criterion, stored);
      case NOT_EXISTS -> isNothing(value) && !isNull(criterion, stored);
      case IS_EMPTY -> value != null && isEmpty(value);
      case IS_NOT_EMPTY -> value != null && !isEmpty(value);
    };
  }

  private static boolean isNull(Criterion criterion, Stored stored) {
    return criterion.property().toString().equals("title") && stored.nullTitle();
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null || (value instanceof Set<?> set && set.isEmpty());
  }

  private static boolean isEmpty(Object value) {
    return value instanceof Collection<?> collection
        ? collection.isEmpty()
        : ((String) value).isEmpty();
  }

  private static boolean contains(@Nullable Object value, @Nullable Object part) {
    return value instanceof Collection<?> collection
        ? collection.contains(part)
        : value != null && ((String) value).contains((String) Objects.requireNonNull(part));
  }

  private static boolean isIn(@Nullable Object value, @Nullable Object values) {
    return value != null
        && ((Collection<?>) Objects.requireNonNull(values))
            .stream().anyMatch(each -> isEqual(value, each));
  }

  static boolean isEqual(@Nullable Object one, @Nullable Object two) {
    if (one instanceof BigDecimal a && two instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    return Objects.equals(one, two);
  }

  /** Texts by their bytes, as they are stored; all else as Java compares it. */
  @SuppressWarnings("unchecked")
  static int compare(Object one, @Nullable Object two) {
    if (one instanceof String a && two instanceof String b) {
      return Arrays.compareUnsigned(
          a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
    return ((Comparable<Object>) one).compareTo(Objects.requireNonNull(two));
  }

  static @Nullable Object value(Thing thing, Property property) {
    return at(thing, property.toString());
  }

  static @Nullable Object at(Thing thing, String path) {
    Object value = thing;
    for (String name : path.split("\\.", -1)) {
      value = value == null ? null : component(value, name);
    }
    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
  }

  static @Nullable Object component(Object owner, String name) {
    try {
      return Objects.requireNonNull(ACCESSORS.get(owner.getClass()).get(name), name).invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By the components of a range key, which all things have. */
  static Comparator<Thing> by(List<String> components, boolean ascending) {
    Comparator<Thing> order = (one, two) -> 0;
    for (String name : components) {
      order =
          order.thenComparing(
              (one, two) ->
                  compare(Objects.requireNonNull(component(one, name)), component(two, name)));
    }
    return ascending ? order : order.reversed();
  }
}
