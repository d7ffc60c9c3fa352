package io.dynabind.internal.repository;

import io.dynabind.codec.EntityCodec;
import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.query.plan.Planner;
import io.dynabind.internal.table.PlanRunner;
import io.dynabind.internal.table.SyncTable;
import io.dynabind.model.TypeRef;
import io.dynabind.query.AccessPattern;
import io.dynabind.query.Criteria;
import io.dynabind.query.Explanation;
import io.dynabind.repository.Repository;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plans the methods of repositories of one entity: the second phase of startup.
 *
 * @param <T> the entity
 */
public final class RepositoryPlanner<T> {

  private final EntityCodec<T> codec;
  private final SyncTable<T> table;
  private final PlanRunner<T, T> runner;
  private final Planner planner;
  private final Class<?> entity;
  private final Problems problems;

  /**
   * Makes a planner.
   *
   * @param codec the entity's codec
   * @param table its table, whose verbs the base methods are
   * @param problems takes what is wrong
   */
  public RepositoryPlanner(EntityCodec<T> codec, SyncTable<T> table, Problems problems) {
    this.codec = codec;
    this.table = table;
    this.runner = table.plans();
    this.planner = new Planner(codec, table.name(), table.expiry(), table::freeFilter, problems);
    this.entity = codec.model().type();
    this.problems = problems;
  }

  /**
   * Plans all methods of a repository.
   *
   * @param parsed the repository after the first phase
   * @return the finished repository; to be used only if no problem was reported
   */
  public PlannedRepository plan(ParsedRepository parsed) {
    Class<?> type = parsed.type();
    Map<Method, RepositoryMethod> methods = new LinkedHashMap<>(objectMethods(type));
    for (Method method : type.getMethods()) {
      RepositoryMethod known = known(type, method);
      if (known != null) {
        methods.put(method, known);
      }
    }
    List<AccessPattern> patterns = new ArrayList<>();
    parsed
        .finders()
        .forEach(
            (method, criteria) -> {
              RepositoryMethod finder = finder(type, method, criteria, patterns);
              if (finder != null) {
                methods.put(method, finder);
              }
            });
    MethodPlanning<T> planning =
        new MethodPlanning<>(
            codec,
            table,
            runner,
            (method, criteria, explained) -> finder(type, method, criteria, explained),
            patterns,
            problems);
    parsed
        .annotated()
        .forEach(
            (method, annotated) -> {
              RepositoryMethod planned = annotated.plan(planning);
              if (planned != null) {
                methods.put(method, planned);
              }
            });
    addTwins(type, methods);
    return new PlannedRepository(type, methods, patterns);
  }

  private @Nullable RepositoryMethod known(Class<?> type, Method method) {
    if (Modifier.isStatic(method.getModifiers())) {
      return null;
    }
    if (method.isDefault()) {
      return DefaultMethods.find(method, problems);
    }
    boolean base =
        method.getDeclaringClass() == Repository.class
            || RepositoryParser.isBaseVerb(method, TypeRef.of(type));
    return base ? baseVerb(type.getSimpleName() + "." + method.getName(), method.getName()) : null;
  }

  @SuppressWarnings("unchecked") // the interface's type arguments were checked when it was parsed
  private RepositoryMethod baseVerb(String origin, String name) {
    return new TableMethod<>(
        table,
        switch (name) {
          case "insert" -> (on, arguments) -> on.insert((T) value(origin, arguments));
          case "put" -> (on, arguments) -> on.put((T) value(origin, arguments));
          case "update" -> (on, arguments) -> on.update((T) value(origin, arguments));
          case "delete" ->
              (on, arguments) -> {
                on.delete((T) value(origin, arguments));
                return null;
              };
          case "deleteByKey" ->
              (on, arguments) -> {
                on.deleteByKey(value(origin, arguments));
                return null;
              };
          case "get" -> (on, arguments) -> on.get(value(origin, arguments));
          case "exists" -> (on, arguments) -> on.exists(value(origin, arguments));
          default -> throw new IllegalStateException("No base verb: " + name);
        });
  }

  private static Object value(String origin, @Nullable Object[] arguments) {
    Object value = arguments[0];
    if (value == null) {
      throw new IllegalArgumentException(origin + " was given null");
    }
    return value;
  }

  private @Nullable FinderMethod finder(
      Class<?> type, Method method, Criteria criteria, List<AccessPattern> patterns) {
    TypeRef returned = MethodContext.returnType(type, method);
    return new Finder(type, method, entity, runner, returned, problems)
        .plan(criteria, planner, patterns);
  }

  /** Several interfaces may declare the same method, which the proxy knows by any of them. */
  private static void addTwins(Class<?> type, Map<Method, RepositoryMethod> methods) {
    Map<MethodSignature, RepositoryMethod> known = new HashMap<>();
    methods.forEach((method, target) -> known.put(MethodSignature.of(method), target));
    for (Method method : type.getMethods()) {
      RepositoryMethod target = known.get(MethodSignature.of(method));
      if (target != null) {
        methods.putIfAbsent(method, target);
      }
    }
  }

  static AccessPattern pattern(Class<?> repository, Method method, Explanation explanation) {
    return new AccessPattern(repository.getName(), signature(method), explanation);
  }

  static String signature(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", method.getName() + "(", ")"));
  }

  private static Map<Method, RepositoryMethod> objectMethods(Class<?> type) {
    try {
      return Map.of(
          Object.class.getMethod("toString"),
              (proxy, arguments) -> type.getSimpleName() + " (dynabind repository)",
          Object.class.getMethod("hashCode"), (proxy, arguments) -> System.identityHashCode(proxy),
          Object.class.getMethod("equals", Object.class),
              (proxy, arguments) -> proxy == arguments[0]);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
