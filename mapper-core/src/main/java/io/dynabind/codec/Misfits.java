package io.dynabind.codec;

import io.dynabind.model.ComponentModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import java.util.List;

/** Reports types that cannot be stored. */
final class Misfits {

  private Misfits() {}

  static MappingException of(TypeRef type) {
    return report(
        ProblemId.UNSUPPORTED_TYPE,
        "There is no codec for " + type + ".",
        type.raw().getName(),
        "Give the builder a converter or a codec factory for it.");
  }

  static MappingException of(TypeRef type, UnsuitedTypeException e) {
    return report(
        ProblemId.UNSUPPORTED_TYPE, e.getMessage() + ".", type.raw().getName(), e.repair());
  }

  static MappingException of(ComponentModel component, UnsuitedTypeException e) {
    return report(
        component, ProblemId.UNSUPPORTED_TYPE, "cannot be stored: " + e.getMessage(), e.repair());
  }

  /** Takes what is wrong as the end of a sentence that begins with the component. */
  static MappingException report(
      ComponentModel component, ProblemId id, String flaw, String repair) {
    return report(
        id,
        title(component) + " " + flaw + ".",
        component.reader().getDeclaringClass().getName() + "." + component.name(),
        repair);
  }

  /** The component with its class, as messages name it. */
  static String title(ComponentModel component) {
    return component.reader().getDeclaringClass().getSimpleName() + "." + component.name();
  }

  private static MappingException report(
      ProblemId id, String message, String place, String repair) {
    return new MappingException(List.of(new Problem(id, message, "at " + place, repair)));
  }
}
