package io.dynabind.internal.repository;

import io.dynabind.annotation.Query;
import io.dynabind.annotation.Where;
import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.query.name.MethodNames;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Criteria;
import io.dynabind.repository.Repository;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns repository interfaces into criteria: the first phase of startup. */
public final class RepositoryParser {

  private final Function<Class<?>, @Nullable EntityModel> entities;
  private final Function<AttributeModel, @Nullable ObjectModel> nested;
  private final Problems problems;

  /**
   * Makes a parser.
   *
   * @param entities gives the model of an entity's class, or null if it has problems of its own
   * @param nested gives the type that an attribute holds as a map of its components; null for one
   *     that is stored as a whole
   * @param problems takes what is wrong
   */
  public RepositoryParser(
      Function<Class<?>, @Nullable EntityModel> entities,
      Function<AttributeModel, @Nullable ObjectModel> nested,
      Problems problems) {
    this.entities = entities;
    this.nested = nested;
    this.problems = problems;
  }

  /**
   * The entity that a repository is for.
   *
   * @param repository the interface
   * @return the entity's class, or null if the interface is no repository of one
   */
  public static @Nullable Class<?> entityOf(Class<?> repository) {
    TypeRef base = base(repository);
    return base == null || isValue(base.argument(0).raw()) ? null : base.argument(0).raw();
  }

  /** What is stored as one value, or is none of the user's own. */
  private static boolean isValue(Class<?> type) {
    return type.isEnum() || type.isArray() || type.getName().startsWith("java.");
  }

  private static @Nullable TypeRef base(Class<?> repository) {
    TypeRef base = TypeRef.of(repository).supertype(Repository.class);
    if (base == null || !repository.isInterface() || !base.isResolved()) {
      return null;
    }
    return base.arguments().size() == 2 ? base : null;
  }

  /**
   * Parses an interface.
   *
   * @param repository the interface
   * @return what was found, or null if it, or its entity, has problems
   */
  public @Nullable ParsedRepository parse(Class<?> repository) {
    TypeRef base = base(repository);
    if (base == null) {
      problems.report(
          ProblemId.INVALID_REPOSITORY,
          repository.getSimpleName() + " is not an interface that extends Repository<Entity, Key>.",
          Problems.at(repository),
          "Declare it as: public interface "
              + repository.getSimpleName()
              + " extends Repository<Entity, Key>.");
      return null;
    }
    if (isValue(base.argument(0).raw())) {
      problems.report(
          ProblemId.INVALID_REPOSITORY,
          String.format(
              "%s is a repository of %s, which is no entity.",
              repository.getSimpleName(), base.argument(0)),
          Problems.at(repository),
          "Name the entity first, a class of your own with @Table, and then the type of its key:"
              + " extends Repository<Order, OrderKey>.");
      return null;
    }
    if (repository.isSealed()) {
      problems.report(
          ProblemId.INVALID_REPOSITORY,
          repository.getSimpleName() + " is sealed, so that dynabind cannot implement it.",
          Problems.at(repository),
          "Declare it without sealed and permits.");
      return null;
    }
    EntityModel entity = entities.apply(base.argument(0).raw());
    if (entity == null) {
      return null;
    }
    KeyTypes.check(repository, base.argument(1), entity, problems);
    Map<Method, Criteria> finders = new LinkedHashMap<>();
    MethodNames names = new MethodNames(entity, nested, problems);
    Map<Method, AnnotatedMethod> annotated = new LinkedHashMap<>();
    for (Method method : repository.getMethods()) {
      if (method.isBridge()) {
        continue; // it has the annotations of the method that it calls
      }
      if (method.isDefault()) {
        MethodWords.agree(method, problems);
      } else if (isBaseVerb(method, TypeRef.of(repository))) {
        MethodWords.requireNone(method, problems);
      }
    }
    for (Method method : derived(repository)) {
      if (!MethodWords.agree(method, problems)
          || hasMisplacedWhere(method, problems)
          || !Parameters.areInPlace(method, problems)) {
        continue;
      }
      if (MethodWords.isAnnotated(method)) {
        AnnotatedMethod found = annotated(repository, entity, base.argument(1), method);
        if (found != null) {
          annotated.put(method, found);
        }
        continue;
      }
      Criteria criteria = names.parse(method.getName(), Problems.method(method));
      if (criteria != null && parametersFit(method, TypeRef.of(repository), criteria)) {
        finders.put(method, criteria.with(HintWords.with(criteria.hints(), method, repository)));
      }
    }
    return new ParsedRepository(repository, entity, base.argument(1), finders, annotated);
  }

  /** Elsewhere than on parameters of queries it would change nothing. */
  static boolean hasMisplacedWhere(Method method, Problems problems) {
    if (method.isAnnotationPresent(Query.class)) {
      return false;
    }
    boolean found = false;
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(Where.class)) {
        found = true;
        problems.report(
            ProblemId.MISPLACED_ANNOTATION,
            String.format(
                "%s has @Where on its parameter '%s', which means nothing without @Query.",
                method.getName(), parameter.getName()),
            Problems.method(method),
            "Remove it, or annotate the method with @Query.");
      }
    }
    return found;
  }

  private @Nullable AnnotatedMethod annotated(
      Class<?> repository, EntityModel entity, TypeRef key, Method method) {
    MethodParameters parameters = MethodParameters.of(method, TypeRef.of(repository), problems);
    return parameters == null
        ? null
        : MethodWords.parse(
            new MethodContext(
                repository,
                entity,
                nested,
                key,
                method,
                MethodContext.returnType(repository, method),
                parameters,
                problems));
  }

  /** The methods whose meaning is in their names, in a stable order, each once. */
  private static List<Method> derived(Class<?> repository) {
    Set<MethodSignature> seen = new HashSet<>();
    return Arrays.stream(repository.getMethods())
        .filter(m -> !m.isDefault() && !Modifier.isStatic(m.getModifiers()) && !m.isBridge())
        .filter(m -> m.getDeclaringClass() != Repository.class)
        .filter(m -> !isBaseVerb(m, TypeRef.of(repository)) && !isOfObject(m))
        .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
        .filter(m -> seen.add(MethodSignature.of(m)))
        .toList();
  }

  /** What every object has may be declared again, to say what it does. */
  private static boolean isOfObject(Method method) {
    return Arrays.stream(Object.class.getMethods())
        .anyMatch(own -> MethodSignature.of(own).equals(MethodSignature.of(method)));
  }

  /** A base verb that the interface declares again, perhaps with its own types. */
  static boolean isBaseVerb(Method method, TypeRef repository) {
    TypeRef base = repository.supertype(Repository.class);
    return base != null
        && Arrays.stream(Repository.class.getMethods())
            .filter(verb -> verb.getName().equals(method.getName()))
            .filter(verb -> verb.getParameterCount() == method.getParameterCount())
            .anyMatch(verb -> takesTheSame(verb, method, base, repository));
  }

  private static boolean takesTheSame(
      Method verb, Method method, TypeRef base, TypeRef repository) {
    TypeRef expected = base.resolve(verb.getGenericParameterTypes()[0], Repository.class);
    TypeRef found =
        repository.resolve(method.getGenericParameterTypes()[0], method.getDeclaringClass());
    return found.raw() == Object.class || found.raw() == expected.raw();
  }

  private boolean parametersFit(Method method, TypeRef repository, Criteria criteria) {
    return ParameterChecks.fit(method, Parameters.ofValues(method), repository, criteria, problems);
  }
}
