package io.dynabind.internal.repository;

import io.dynabind.codec.EntityCodec;
import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.query.plan.Planner;
import io.dynabind.internal.table.PlanRunner;
import io.dynabind.internal.table.SyncTable;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.AccessPattern;
import io.dynabind.query.AccessPatterns;
import io.dynabind.query.Criteria;
import io.dynabind.query.Ordering;
import io.dynabind.query.Plan;
import io.dynabind.query.Property;
import io.dynabind.repository.PlannedMethod;
import io.dynabind.repository.PlannedQuery;
import io.dynabind.repository.RepositoryPlans;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans the methods of an interface that another front end implements. Each call has problems of
 * its own, which it throws.
 *
 * @param <T> the entity
 */
public final class AdaptedRepository<T> implements RepositoryPlans {

  private final Class<?> repository;
  private final TypeRef key;
  private final EntityCodec<T> codec;
  private final SyncTable<T> table;
  private final PlanRunner<T, T> runner;
  private final Function<AttributeModel, @Nullable ObjectModel> nested;
  private final List<AccessPattern> patterns = new CopyOnWriteArrayList<>();

  /**
   * Makes the plans of an interface.
   *
   * @param repository the interface
   * @param key the type of its keys
   * @param codec the entity's codec
   * @param table its table, as the interface calls it
   * @param nested gives the type that an attribute holds as a map of its components; null for one
   *     that is stored as a whole
   * @throws io.dynabind.problem.MappingException if the key is not one of the entity
   */
  public AdaptedRepository(
      Class<?> repository,
      TypeRef key,
      EntityCodec<T> codec,
      SyncTable<T> table,
      Function<AttributeModel, @Nullable ObjectModel> nested) {
    this.repository = repository;
    this.key = key;
    this.codec = codec;
    this.table = table;
    this.runner = table.plans();
    this.nested = nested;
    Problems problems = new Problems();
    if (key.raw() != codec.model().type()) {
      KeyTypes.check(repository, key, codec.model(), problems);
    }
    problems.throwIfAny();
  }

  @Override
  public Optional<Property> property(String name) {
    EntityModel entity = codec.model();
    Optional<AttributeModel> own =
        entity.ownAttributes().stream().filter(a -> a.name().equals(name)).findFirst();
    if (own.isPresent()) {
      return own.map(Property::of);
    }
    return part(entity.ownAttributes(), name, List.of());
  }

  /** The attribute with whose name a path begins, then what is inside of it. */
  private Optional<Property> part(
      List<AttributeModel> attributes, String path, List<AttributeModel> owners) {
    for (AttributeModel attribute : attributes) {
      List<AttributeModel> steps = new ArrayList<>(owners);
      steps.add(attribute);
      if (path.equals(attribute.name())) {
        return Optional.of(new Property(steps));
      }
      ObjectModel inner = path.startsWith(attribute.name() + ".") ? nested.apply(attribute) : null;
      if (inner != null) {
        String rest = path.substring(attribute.name().length() + 1);
        Optional<Property> found = part(inner.attributes(), rest, steps);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public <R> PlannedQuery<R> plan(String name, Criteria criteria, Class<R> result) {
    String place = "for method " + repository.getSimpleName() + "." + name;
    return noted(question(new Named(name, name, place), criteria).plan(List.of(), result));
  }

  @Override
  public <R> PlannedQuery<R> plan(
      Method method, List<Parameter> values, Criteria criteria, Class<R> result) {
    Problems problems = new Problems();
    MethodWords.agree(method, problems);
    ParameterChecks.fit(method, values, TypeRef.of(repository), criteria, problems);
    problems.throwIfAny();
    Named named =
        new Named(method.getName(), RepositoryPlanner.signature(method), Problems.method(method));
    Criteria hinted = criteria.with(HintWords.with(criteria.hints(), method, repository));
    PlannedQuery<R> planned = question(named, hinted).plan(List.of(), result);
    if (values.size() == method.getParameterCount()) { // else calls may ask otherwise
      Unneeded.areNone(repository, method, hinted, planned.plan(), problems);
      problems.throwIfAny();
    }
    return noted(planned);
  }

  private Question question(Named named, Criteria criteria) {
    return new Question(this, named, criteria);
  }

  private <R> PlannedQuery<R> noted(PlannedQuery<R> planned) {
    add(List.of(planned.pattern()));
    return planned;
  }

  private <R> PlannedQuery<R> plan(Question question, Criteria criteria, Class<R> result) {
    Problems problems = new Problems();
    Named named = question.named();
    Planner planner = new Planner(codec, table.name(), table.expiry(), table::freeFilter, problems);
    PlanRunner<T, R> reader = reader(named, result, problems);
    problems.throwIfAny();
    Criteria asked =
        result == codec.model().type()
            ? criteria
            : criteria.with(criteria.hints().fetching(runner.projected(result)));
    String origin = repository.getSimpleName() + "." + named.name();
    Plan plan = planner.plan(asked, origin, named.name(), named.place());
    problems.throwIfAny();
    if (plan == null) {
      throw new IllegalStateException("No plan, and no problem: " + origin);
    }
    AccessPattern pattern =
        new AccessPattern(repository.getName(), named.signature(), plan.explanation());
    return new RunnableQuery<>(plan, pattern, reader, question);
  }

  /** What reads the entity, or what a result takes of it. */
  @SuppressWarnings("unchecked") // the result is the entity
  private <R> PlanRunner<T, R> reader(Named named, Class<R> result, Problems problems) {
    try {
      return result == codec.model().type() ? (PlanRunner<T, R>) runner : runner.projecting(result);
    } catch (IllegalArgumentException e) {
      problems.report(
          ProblemId.RETURN_TYPE,
          String.format("%s returns %s. %s.", named.name(), result.getSimpleName(), e.getMessage()),
          named.place(),
          "Return "
              + codec.model().name()
              + ", or a record or interface of some of its attributes.");
      return (PlanRunner<T, R>) runner;
    }
  }

  @Override
  public boolean isAnnotated(Method method) {
    return MethodWords.isAnnotated(method);
  }

  @Override
  public PlannedMethod annotated(Method method) {
    return annotated(method, MethodContext.returnType(repository, method));
  }

  @Override
  public PlannedMethod annotated(Method method, Type returned) {
    return annotated(method, TypeRef.of(repository).resolve(returned, method.getDeclaringClass()));
  }

  private PlannedMethod annotated(Method method, TypeRef returned) {
    Problems problems = new Problems();
    MethodWords.agree(method, problems);
    RepositoryParser.hasMisplacedWhere(method, problems);
    Parameters.areInPlace(method, problems);
    problems.throwIfAny();
    MethodParameters parameters = MethodParameters.of(method, TypeRef.of(repository), problems);
    problems.throwIfAny();
    List<AccessPattern> found = new ArrayList<>();
    RepositoryMethod planned =
        parameters == null ? null : planned(method, returned, parameters, found, problems);
    problems.throwIfAny();
    if (planned == null) {
      throw new IllegalStateException("No method, and no problem: " + method);
    }
    add(found);
    return new InvocableMethod(planned, found.get(found.size() - 1));
  }

  private @Nullable RepositoryMethod planned(
      Method method,
      TypeRef returned,
      MethodParameters parameters,
      List<AccessPattern> found,
      Problems problems) {
    AnnotatedMethod parsed =
        MethodWords.parse(
            new MethodContext(
                repository, codec.model(), nested, key, method, returned, parameters, problems));
    if (parsed == null) {
      return null;
    }
    Planner planner = new Planner(codec, table.name(), table.expiry(), table::freeFilter, problems);
    FinderPlanner finders =
        (asked, criteria, explained) ->
            new Finder(repository, asked, codec.model().type(), runner, returned, problems)
                .plan(criteria, planner, explained);
    return parsed.plan(new MethodPlanning<>(codec, table, runner, finders, found, problems));
  }

  private void add(List<AccessPattern> found) {
    patterns.addAll(found);
    Logger log = LoggerFactory.getLogger("io.dynabind");
    found.forEach(pattern -> log.info("{}.{}", repository.getSimpleName(), pattern));
  }

  @Override
  public boolean supportsSync() {
    return runner.supportsSync();
  }

  @Override
  public boolean supportsAsync() {
    return runner.supportsAsync();
  }

  @Override
  public AccessPatterns patterns() {
    return AccessPatterns.of(patterns);
  }

  /**
   * What a query is called.
   *
   * @param name in problems and exceptions
   * @param signature in descriptions
   * @param place where it is, in problems
   */
  private record Named(String name, String signature, String place) {}

  /** What is asked, which can be planned in several ways. */
  private record Question(AdaptedRepository<?> of, Named named, Criteria criteria)
      implements RunnableQuery.Replanning {

    @Override
    public <P> PlannedQuery<P> plan(List<Ordering> orderings, Class<P> result) {
      return of.plan(this, orderings.isEmpty() ? criteria : criteria.orderedBy(orderings), result);
    }
  }
}
