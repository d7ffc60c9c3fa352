package io.dynabind.internal.table.expression;

import io.dynabind.model.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names types in messages so that two of them never read alike. */
public final class TypeNames {

  private TypeNames() {}

  /**
   * A type as it is written in source, with full names where another class of the same simple name
   * stands beside it.
   *
   * @param type the type
   * @param other the type that the same message names
   * @return such as {@code List<Instant>}, or {@code List<java.time.Instant>}
   */
  public static String beside(TypeRef type, TypeRef other) {
    Map<String, Set<Class<?>>> classes = new HashMap<>();
    collect(type, classes);
    collect(other, classes);
    return text(type, classes);
  }

  private static void collect(TypeRef type, Map<String, Set<Class<?>>> classes) {
    if (!type.raw().isArray()) {
      classes.computeIfAbsent(type.raw().getSimpleName(), name -> new HashSet<>()).add(type.raw());
    }
    type.arguments().forEach(argument -> collect(argument, classes));
  }

  private static String text(TypeRef type, Map<String, Set<Class<?>>> classes) {
    if (type.raw().isArray()) {
      return text(type.argument(0), classes) + "[]";
    }
    boolean alone = classes.getOrDefault(type.raw().getSimpleName(), Set.of()).size() < 2;
    String name = alone ? type.raw().getSimpleName() : type.raw().getName().replace('$', '.');
    return type.arguments().isEmpty()
        ? name
        : type.arguments().stream()
            .map(argument -> text(argument, classes))
            .collect(Collectors.joining(", ", name + "<", ">"));
  }
}
