package io.dynabind.internal.repository;

import io.dynabind.internal.expression.SyntaxException;
import io.dynabind.internal.expression.Written;
import io.dynabind.internal.problem.Problems;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.AccessPattern;
import io.dynabind.query.Explanation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A method whose meaning is in its annotations.
 *
 * @param repository the interface
 * @param entity the entity's facts
 * @param nested gives the type that an attribute holds as a map of its components; null for one
 *     that is stored as a whole
 * @param key the type of the repository's keys
 * @param method the method
 * @param returnType what it returns, or is planned as if it returned
 * @param parameters its parameters
 * @param problems takes what is wrong with it
 */
record MethodContext(
    Class<?> repository,
    EntityModel entity,
    Function<AttributeModel, @Nullable ObjectModel> nested,
    TypeRef key,
    Method method,
    TypeRef returnType,
    MethodParameters parameters,
    Problems problems) {

  String name() {
    return method.getName();
  }

  String place() {
    return Problems.method(method);
  }

  String origin() {
    return repository.getSimpleName() + "." + method.getName();
  }

  AccessPattern pattern(Explanation explanation) {
    return RepositoryPlanner.pattern(repository, method, explanation);
  }

  static TypeRef returnType(Class<?> repository, Method method) {
    return TypeRef.of(repository)
        .resolve(method.getGenericReturnType(), method.getDeclaringClass());
  }

  void report(ProblemId id, String message, String repair) {
    problems.report(id, message, place(), repair);
  }

  /** Parses an expression; null if it is none, which is reported. */
  <V> @Nullable Written<V> parse(String text, BiFunction<String, List<String>, Written<V>> parser) {
    try {
      return parser.apply(text, parameters.names());
    } catch (SyntaxException e) {
      wrong(text, e.column(), e.getMessage(), e.repair());
      return null;
    }
  }

  /** Reports what is wrong with an expression. */
  void wrong(String text, int column, @Nullable String message, String repair) {
    report(
        ProblemId.INVALID_EXPRESSION,
        String.format(
            "\"%s\" of %s is wrong at column %d: %s",
            text, name(), column, sentence(String.valueOf(message))),
        repair);
  }

  static String sentence(String message) {
    return message.endsWith("?") || message.endsWith(".") ? message : message + ".";
  }
}
