package io.dynabind.internal.repository;

import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.table.KeyAccessors;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checks that a repository's key type matches the entity's key. */
final class KeyTypes {

  private KeyTypes() {}

  static void check(Class<?> repository, TypeRef key, EntityModel entity, Problems problems) {
    List<AttributeModel> attributes = entity.key().attributes();
    boolean single = attributes.size() == 1 && key.boxed().equals(attributes.get(0).type().boxed());
    if (single || matches(key, attributes)) {
      return;
    }
    problems.report(
        ProblemId.KEY_MISMATCH,
        String.format(
            "%s has the key type %s, but the key of %s is %s.",
            repository.getSimpleName(), found(key), entity.name(), listed(attributes)),
        Problems.at(repository),
        attributes.size() == 1
            ? "Use " + attributes.get(0).type().boxed() + " as the key type."
            : "Use a record with these components as the key type: record "
                + entity.name()
                + "Key("
                + listed(attributes)
                + ") {}.");
  }

  /** Whether a type holds a key: a record, or another class that gives its parts. */
  static boolean matches(TypeRef key, List<AttributeModel> attributes) {
    List<Method> accessors = KeyAccessors.of(key.raw(), attributes);
    if (accessors == null) {
      return false;
    }
    for (int i = 0; i < attributes.size(); i++) {
      Method accessor = accessors.get(i);
      TypeRef type = key.resolve(accessor.getGenericReturnType(), accessor.getDeclaringClass());
      if (!type.boxed().equals(attributes.get(i).type().boxed())) {
        return false;
      }
    }
    return true;
  }

  private static String found(TypeRef key) {
    RecordComponent[] components = key.raw().getRecordComponents();
    if (components == null) {
      return key.toString();
    }
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : components) {
      parts.add(TypeRef.of(component.getGenericType()) + " " + component.getName());
    }
    return key + "(" + String.join(", ", parts) + ")";
  }

  private static String listed(List<AttributeModel> attributes) {
    return attributes.stream()
        .map(a -> a.type() + " " + a.component().name())
        .collect(Collectors.joining(", "));
  }
}
