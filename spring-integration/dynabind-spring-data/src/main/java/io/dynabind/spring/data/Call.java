package io.dynabind.spring.data;

import io.dynabind.table.PageLimit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.query.Parameter;
import org.springframework.data.repository.query.Parameters;
import org.springframework.data.repository.query.ParametersParameterAccessor;

/** What one call of a method gives. */
final class Call {

  /** What asks for nothing in particular. */
  private static final Map<Class<?>, String> NEUTRAL =
      Map.of(
          Pageable.class, "Pageable.unpaged()",
          Sort.class, "Sort.unsorted()",
          Limit.class, "Limit.unlimited()",
          ScrollPosition.class, "ScrollPosition.keyset()");

  private final ParametersParameterAccessor accessor;
  private final @Nullable Object[] values;
  private final String origin;

  /**
   * A call with arguments.
   *
   * @throws IllegalArgumentException if it is given a limit below 1, or none of what says how it is
   *     to be answered
   */
  @SuppressWarnings("NullAway") // javac 17 does not tell it that Spring takes null in arrays
  Call(Parameters<?, ?> parameters, @Nullable Object[] arguments, String origin) {
    this.origin = origin;
    for (Parameter parameter : parameters) {
      if (parameter.isSpecialParameter() && arguments[parameter.getIndex()] == null) {
        throw new IllegalArgumentException(none(parameter));
      }
    }
    this.accessor = new ParametersParameterAccessor(parameters, arguments);
    this.values = new @Nullable Object[parameters.getBindableParameters().getNumberOfParameters()];
    for (int i = 0; i < values.length; i++) {
      values[i] = accessor.getBindableValue(i);
    }
    if (parameters.hasLimitParameter()) {
      requireOneOrMore(accessor.getLimit());
    }
  }

  /** It would pass for all, from the beginning. */
  private String none(Parameter parameter) {
    String name = parameter.getName().orElse(parameter.getType().getSimpleName());
    String other =
        NEUTRAL.entrySet().stream()
            .filter(entry -> entry.getKey().isAssignableFrom(parameter.getType()))
            .map(entry -> "; without any, say " + entry.getValue())
            .findFirst()
            .orElse("");
    return String.format("%s was given null for '%s'%s", origin, name, other);
  }

  /** A plan would take 0 for all. */
  private void requireOneOrMore(Limit limit) {
    if (limit.isLimited() && limit.max() < 1) {
      throw new IllegalArgumentException(
          String.format(
              "%s was given a Limit of %d, but reads 1 item or more; Limit.unlimited() is for all",
              origin, limit.max()));
    }
  }

  ParametersParameterAccessor accessor() {
    return accessor;
  }

  /** Those that bring values. */
  @SuppressWarnings("NullAway") // javac 17 does not tell it that queries take null in arrays
  Object[] values() {
    return values;
  }

  /** The most items that the call wants, 0 for all. Spring Data makes a page of a limit. */
  int most() {
    Pageable page = accessor.getPageable();
    return page.isPaged() ? page.getPageSize() : 0;
  }

  /** The most items that are read for one: a second one tells that it is not the only one. */
  int mostForOne() {
    int most = most();
    return most == 0 ? 2 : Math.min(2, most);
  }

  /** The page that the call asks for; null if it asks for none. */
  @Nullable Pageable page() {
    Pageable page = accessor.getPageable();
    if (page.isPaged()) {
      Pages.requireReachable(page, origin);
      return page;
    }
    return null;
  }

  /**
   * How far a window goes, whose size is in the method's name where no limit says it.
   *
   * @throws IllegalArgumentException if neither says it
   */
  PageLimit window(int size) {
    ScrollPosition position = accessor.getScrollPosition();
    int most = most();
    if (most == 0 && size == 0) {
      throw new IllegalArgumentException(
          origin + " was given no Limit, which says how far it goes");
    }
    return Pages.limit(
        position == null ? ScrollPosition.keyset() : position, most == 0 ? size : most, origin);
  }
}
