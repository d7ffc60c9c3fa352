package io.dynabind.internal.introspect;

import io.dynabind.internal.problem.Problems;
import io.dynabind.introspect.Convention;
import io.dynabind.model.EntityModel;
import io.dynabind.model.TypeRef;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An introspection in which the common types have codecs. */
final class TestIntrospection {

  private static final Set<Class<?>> CONTAINERS =
      Set.of(List.class, Set.class, Map.class, Optional.class);

  final Problems problems = new Problems();
  final Introspector introspector;

  TestIntrospection(Convention... conventions) {
    introspector = new Introspector(List.of(conventions), TestIntrospection::isClaimed, problems);
  }

  static boolean isClaimed(TypeRef type) {
    Class<?> raw = type.raw();
    return raw.getName().startsWith("java.lang.") && raw != Object.class && raw != Thread.class
        || raw.getName().startsWith("java.math.")
        || raw.getName().startsWith("java.time.")
        || raw == byte[].class
        || raw.isEnum()
        || CONTAINERS.contains(raw);
  }

  /** The model of an entity without problems. */
  static EntityModel model(Class<?> type, Convention... conventions) {
    TestIntrospection introspection = new TestIntrospection(conventions);
    EntityModel model = introspection.introspector.entity(type);
    introspection.problems.throwIfAny();
    return model;
  }

  /** The report on entities with problems. */
  static String report(Class<?>... types) {
    TestIntrospection introspection = new TestIntrospection();
    Arrays.stream(types).forEach(introspection.introspector::entity);
    try {
      introspection.problems.throwIfAny();
      return "no problems";
    } catch (io.dynabind.problem.MappingException e) {
      return e.getMessage();
    }
  }
}
