package io.dynabind.spring.data;

import io.dynabind.annotation.AllowScan;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.springframework.data.core.ReactiveWrappers;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;

/** What an interface declares of the methods that it has from its base class. */
final class BaseMethods {

  /** Those that give entities. */
  private static final Set<String> FINDERS = Set.of("findById", "findAll", "findAllById");

  private final RepositoryInformation repository;
  private final List<Problem> problems = new ArrayList<>();

  private BaseMethods(RepositoryInformation repository) {
    this.repository = repository;
  }

  /**
   * Whether those methods return publishers: not in a blocking repository, which may have other
   * methods that do.
   */
  static boolean areReactive(RepositoryMetadata metadata) {
    Class<?> repository = metadata.getRepositoryInterface();
    if (!metadata.isReactiveRepository() || CrudRepository.class.isAssignableFrom(repository)) {
      return false;
    }
    List<Method> shaped =
        Arrays.stream(repository.getMethods()).filter(BaseMethods::isShapedAsBase).toList();
    return ReactiveCrudRepository.class.isAssignableFrom(repository)
        || shaped.isEmpty()
        || shaped.stream().anyMatch(method -> isPublisher(method.getReturnType()));
  }

  private static boolean isShapedAsBase(Method method) {
    return Modifier.isAbstract(method.getModifiers())
        && Arrays.stream(ReactiveDynamoRepository.class.getMethods())
            .anyMatch(
                base ->
                    base.getName().equals(method.getName())
                        && base.getParameterCount() == method.getParameterCount());
  }

  static boolean isPublisher(Class<?> type) {
    return Flow.Publisher.class.isAssignableFrom(type) || ReactiveWrappers.supports(type);
  }

  /** What is wrong with those that the interface declares anew. */
  static List<Problem> problems(RepositoryInformation repository) {
    BaseMethods methods = new BaseMethods(repository);
    for (Method method : repository.getRepositoryInterface().getMethods()) {
      if (methods.isDeclaredAnew(method)) {
        methods.requireNoAnnotation(method);
        methods.requireFit(method);
      }
    }
    return methods.problems;
  }

  private boolean isDeclaredAnew(Method method) {
    Class<?> declaring = method.getDeclaringClass();
    boolean known =
        declaring == DynamoRepository.class
            || declaring == ReactiveDynamoRepository.class
            || declaring.getName().startsWith("org.springframework.data.");
    return Modifier.isAbstract(method.getModifiers())
        && !known
        && repository.isBaseClassMethod(method)
        && !repository.isCustomMethod(method);
  }

  /** Nothing would come of it, and nobody be told. */
  private void requireNoAnnotation(Method method) {
    Stream.concat(
            Arrays.stream(method.getAnnotations()),
            Arrays.stream(method.getParameterAnnotations()).flatMap(Arrays::stream))
        .map(Annotation::annotationType)
        .filter(BaseMethods::isOurs)
        .forEach(
            type ->
                problem(
                    ProblemId.MISPLACED_ANNOTATION,
                    method,
                    String.format(
                        "has @%s, but is a method that every repository has.",
                        type.getSimpleName()),
                    type == AllowScan.class
                        ? "Remove it, and annotate the interface with @AllowScan."
                        : "Remove it; derived methods and those of another name can have it."));
  }

  private static boolean isOurs(Class<? extends Annotation> type) {
    return type == AllowCount.class
        || type.getPackageName().equals(AllowScan.class.getPackageName());
  }

  private void requireFit(Method method) {
    Class<?> given = repository.getTargetClassMethod(method).getReturnType();
    boolean later = isPublisher(given);
    boolean fits = isPublisher(repository.getReturnType(method).getType()) == later;
    boolean entity =
        !FINDERS.contains(method.getName())
            || repository
                .getReturnedDomainClass(method)
                .isAssignableFrom(repository.getDomainType());
    if (fits && entity) {
      return;
    }
    problem(
        ProblemId.RETURN_TYPE,
        method,
        String.format(
            "returns %s, but is a method that every repository has, and %s.",
            method.getGenericReturnType().getTypeName(),
            fits
                ? "gives " + repository.getDomainType().getSimpleName()
                : later
                    ? "others of them return publishers here"
                    : "blocks in one whose others do"),
        fits
            ? "Return what CrudRepository or ReactiveCrudRepository returns."
            : later
                ? "Return a Mono or a Flux; or let all of them block, beside derived methods that"
                    + " return a Mono or a Flux."
                : "Return what CrudRepository returns, or extend ReactiveDynamoRepository.");
  }

  private void problem(ProblemId id, Method method, String message, String repair) {
    problems.add(
        new Problem(id, method.getName() + " " + message, QueryPlanner.place(method), repair));
  }
}
