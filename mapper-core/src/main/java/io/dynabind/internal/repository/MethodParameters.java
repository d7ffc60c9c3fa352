package io.dynabind.internal.repository;

import io.dynabind.internal.problem.Problems;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a method, which its expressions name.
 *
 * @param names their names
 * @param types their types
 * @param declared as reflection gives them
 */
record MethodParameters(List<String> names, List<TypeRef> types, List<Parameter> declared) {

  MethodParameters {
    names = List.copyOf(names);
    types = List.copyOf(types);
    declared = List.copyOf(declared);
  }

  /** The parameters; null if the class file does not have their names. */
  static @Nullable MethodParameters of(Method method, TypeRef repository, Problems problems) {
    List<String> names = new ArrayList<>();
    List<TypeRef> types = new ArrayList<>();
    for (Parameter parameter : Parameters.ofValues(method)) {
      if (!parameter.isNamePresent()) {
        problems.report(
            ProblemId.MISSING_PARAMETER_NAMES,
            String.format(
                "The parameters of %s have no names in the class file, but its annotation needs"
                    + " them.",
                method.getName()),
            Problems.method(method),
            "Compile with -parameters.");
        return null;
      }
      names.add(parameter.getName());
      types.add(repository.resolve(parameter.getParameterizedType(), method.getDeclaringClass()));
    }
    return new MethodParameters(names, types, Parameters.ofValues(method));
  }

  /** Whether a parameter says that it may be null, by any annotation of that name. */
  boolean isNullable(int position) {
    Parameter parameter = declared.get(position);
    return Stream.of(parameter.getAnnotations(), parameter.getAnnotatedType().getAnnotations())
        .flatMap(Arrays::stream)
        .map(Annotation::annotationType)
        .anyMatch(type -> type.getSimpleName().equals("Nullable"));
  }

  String listed() {
    return names.isEmpty()
        ? "It has no parameters."
        : "Its parameters are: " + String.join(", ", names) + ".";
  }
}
