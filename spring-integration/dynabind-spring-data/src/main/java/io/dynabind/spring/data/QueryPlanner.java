package io.dynabind.spring.data;

import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Criteria;
import io.dynabind.query.Property;
import io.dynabind.query.Subject;
import io.dynabind.repository.PlannedQuery;
import io.dynabind.repository.RepositoryPlans;
import io.dynabind.spring.data.ResultForm.Delivery;
import io.dynabind.spring.data.ResultForm.Kind;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.query.DefaultParameters;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.RepositoryQuery;
import org.springframework.data.repository.query.ReturnedType;

/** Plans the methods of one repository when it is made. */
final class QueryPlanner {

  private static final String FORMS =
      "Return an entity, a record or an interface of some of its attributes, an Optional, List, Set,"
          + " Stream, Streamable, Slice or Window of them, or a CompletableFuture or Mono of one of"
          + " these but a Stream, or a Flux of entities, records or interfaces.";

  private final RepositoryPlans plans;
  private final RepositoryMetadata metadata;
  private final ProjectionFactory projections;

  QueryPlanner(RepositoryPlans plans, RepositoryMetadata metadata, ProjectionFactory projections) {
    this.plans = plans;
    this.metadata = metadata;
    this.projections = projections;
  }

  /**
   * Plans methods.
   *
   * @param others what is wrong with other ones
   * @throws MappingException with what is wrong with all of them
   */
  Map<Method, RepositoryQuery> planAll(List<Method> methods, List<Problem> others) {
    Map<Method, RepositoryQuery> planned = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>(others);
    for (Method method : methods) {
      try {
        planned.put(method, plan(method));
      } catch (MappingException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new MappingException(problems);
    }
    return Map.copyOf(planned);
  }

  /**
   * Plans a method.
   *
   * @throws MappingException if it cannot be planned
   */
  private RepositoryQuery plan(Method method) {
    QueryMethod query = new QueryMethod(method, metadata, projections, DefaultParameters::new);
    if (plans.isAnnotated(method)) {
      requireCountOf(method, null);
      return AnnotatedQuery.of(method, query, metadata.getReturnType(method), plans);
    }
    return derived(method, query);
  }

  /** Counting all items for each page is to be wanted, and to be of use. */
  private static void requireCountOf(Method method, @Nullable ResultForm form) {
    boolean isPage = form != null && form.kind() == Kind.PAGE;
    boolean isAllowed = method.isAnnotationPresent(AllowCount.class);
    if (isPage && !isAllowed) {
      throw refused(
          ProblemId.RETURN_TYPE,
          method,
          "returns a Page, for each of which all items that answer are counted: they are read, and"
              + " paid for.",
          "Return a Slice or a Window; or annotate the method with @AllowCount.");
    }
    if (isAllowed && !isPage) {
      throw refused(
          ProblemId.MISPLACED_ANNOTATION,
          method,
          "has @AllowCount, but " + (form == null ? "is not derived." : "returns no Page."),
          form == null
              ? "Remove @AllowCount: pages of annotated methods are those of dynabind."
              : "Remove @AllowCount.");
    }
  }

  private RepositoryQuery derived(Method method, QueryMethod query) {
    Criteria criteria =
        NameCriteria.parse(method.getName(), place(method), metadata.getDomainType(), plans);
    Subject subject = criteria.subject();
    ResultForm form =
        ResultForm.of(metadata.getReturnType(method), subject, query.isCollectionQuery());
    if (form == null) {
      throw refused(
          ProblemId.RETURN_TYPE,
          method,
          "returns " + method.getGenericReturnType() + ".",
          repair(subject));
    }
    requireCountOf(method, form);
    requireClient(method, form);
    requireParameters(method, query, form, criteria.limit());
    Class<?> result = form.gives() ? result(method, query) : metadata.getDomainType();
    requireElement(method, query, form);
    boolean window = form.kind() == Kind.WINDOW;
    Criteria asked = window ? criteria.limitedTo(0) : criteria;
    PlannedQuery<?> planned = plans.plan(method, values(method, query), asked, result);
    requirePages(method, form, planned);
    return new DerivedQuery(
        query,
        planned,
        result,
        form,
        window ? criteria.limit() : 0,
        plans,
        metadata.getDomainType().getSimpleName(),
        metadata.getRepositoryInterface().getSimpleName() + "." + method.getName());
  }

  private void requireElement(Method method, QueryMethod query, ResultForm form) {
    boolean dynamic = query.getParameters().hasDynamicProjection();
    var declared = metadata.getReturnType(method);
    if (form.gives() && !Elements.fit(declared, form, metadata.getDomainType(), dynamic)) {
      throw refused(
          ProblemId.RETURN_TYPE,
          method,
          "returns " + method.getGenericReturnType().getTypeName() + ".",
          FORMS);
    }
  }

  private static List<Parameter> values(Method method, QueryMethod query) {
    List<Parameter> values = new ArrayList<>();
    query
        .getParameters()
        .getBindableParameters()
        .forEach(parameter -> values.add(method.getParameters()[parameter.getIndex()]));
    return values;
  }

  private static String repair(Subject subject) {
    return switch (subject) {
      case COUNT -> "Return long or int, or a CompletableFuture or Mono of it.";
      case EXISTS -> "Return boolean, or a CompletableFuture or Mono of it.";
      case DELETE ->
          "Return void, or long or int for the number of items, or a CompletableFuture or Mono.";
      case FIND, STREAM -> FORMS;
    };
  }

  private void requireClient(Method method, ResultForm form) {
    boolean there = form.async() ? plans.supportsAsync() : plans.supportsSync();
    if (!there) {
      throw refused(
          form.async() ? ProblemId.MISSING_ASYNC_CLIENT : ProblemId.MISSING_CLIENT,
          method,
          String.format(
              "returns %s, but there is no client that %s.",
              method.getReturnType().getSimpleName(), form.async() ? "does not block" : "blocks"),
          form.async()
              ? "Give dynabind's builder an asyncClient(…)."
              : "Give dynabind's builder a client(…), or return a CompletableFuture, a Mono or a Flux.");
    }
  }

  private static void requireParameters(
      Method method, QueryMethod query, ResultForm form, int limit) {
    var parameters = query.getParameters();
    boolean page = parameters.hasPageableParameter();
    boolean scroll = parameters.hasScrollPositionParameter();
    if ((form.kind() == Kind.SLICE || form.kind() == Kind.PAGE) && !page) {
      throw refused(
          ProblemId.PARAMETER_TYPE,
          method,
          String.format("returns a %s, but has no Pageable.", form.type().getSimpleName()),
          "Add a parameter of type Pageable, or return a List.");
    }
    boolean sized = limit > 0 || parameters.hasLimitParameter();
    if (form.kind() == Kind.WINDOW && !(scroll && sized)) {
      throw refused(
          ProblemId.PARAMETER_TYPE,
          method,
          "returns a Window, but does not say where it begins and how far it goes.",
          "Add parameters of type ScrollPosition and Limit; or write the limit as First20.");
    }
    boolean asks = page || parameters.hasSortParameter() || parameters.hasLimitParameter();
    if (scroll != (form.kind() == Kind.WINDOW) || (asks && !form.gives())) {
      throw refused(
          ProblemId.PARAMETER_TYPE,
          method,
          "has a parameter that means nothing for what it returns: "
              + Arrays.stream(method.getParameterTypes())
                  .map(Class::getSimpleName)
                  .collect(Collectors.joining(", "))
              + ".",
          "Leave out ScrollPosition without a Window, and Pageable, Sort and Limit where nothing is"
              + " found.");
    }
    boolean whole = form.kind() == Kind.ONE || form.kind() == Kind.STREAM;
    if ((whole || form.delivery() == Delivery.FLUX) && page) {
      throw refused(
          ProblemId.PARAMETER_TYPE,
          method,
          "has a Pageable, but returns no pages.",
          "Return a Slice or a List, or take a Limit.");
    }
  }

  private static void requirePages(Method method, ResultForm form, PlannedQuery<?> planned) {
    if (form.isPaged() && !planned.hasPages()) {
      throw refused(
          ProblemId.RETURN_TYPE,
          method,
          "returns pages, but has a limit in its name, or takes several requests, which have none.",
          "Return a List or a Stream, or ask for one value and without First or Top.");
    }
  }

  /** What is read: what is returned if core can make it, else the entity. */
  private Class<?> result(Method method, QueryMethod query) {
    ReturnedType type = query.getResultProcessor().getReturnedType();
    Class<?> returned = type.getReturnedType();
    if (!type.isProjecting() || query.getParameters().hasDynamicProjection()) {
      return metadata.getDomainType();
    }
    if (returned.isInterface()) {
      return isOfAttributes(type) ? returned : metadata.getDomainType();
    }
    if (!returned.isRecord()) {
      throw refused(
          ProblemId.RETURN_TYPE, method, "returns " + returned.getSimpleName() + ".", FORMS);
    }
    return returned;
  }

  /** Whether an interface has accessors of whole attributes, with their types, and nothing else. */
  private boolean isOfAttributes(ReturnedType type) {
    if (!type.hasInputProperties()) {
      return false;
    }
    for (var descriptor : BeanUtils.getPropertyDescriptors(type.getReturnedType())) {
      Property property = plans.property(descriptor.getName()).orElse(null);
      boolean same =
          property != null
              && property.isWhole()
              && property.type().raw() == descriptor.getPropertyType();
      if (!same) {
        return false;
      }
    }
    return Arrays.stream(type.getReturnedType().getMethods()).noneMatch(Method::isDefault);
  }

  static String place(Method method) {
    return "for method "
        + method.getDeclaringClass().getSimpleName()
        + "."
        + Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", ", method.getName() + "(", ")"));
  }

  private static MappingException refused(
      ProblemId id, Method method, String message, String repair) {
    return NameCriteria.problem(id, method.getName() + " " + message, place(method), repair);
  }
}
