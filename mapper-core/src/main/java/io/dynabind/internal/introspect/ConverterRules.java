package io.dynabind.internal.introspect;

import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * What a converter named on a component must be. It is only looked at: no code of it runs. The
 * interface is known by its name alone, because introspection does not know codecs.
 */
final class ConverterRules {

  private static final String INTERFACE = "io.dynabind.codec.AttributeConverter";

  private ConverterRules() {}

  /** What the converter stores, or null if it is reported. */
  static @Nullable TypeRef check(ComponentDraft draft, Class<?> converter) {
    TypeRef converted = converted(converter);
    if (converted == null) {
      report(draft, converter, "does not implement AttributeConverter");
      return null;
    }
    String flaw = flaw(converter);
    if (flaw != null) {
      report(draft, converter, "cannot be made: it " + flaw);
      return null;
    }
    if (!converted.isResolved()) {
      report(draft, converter, "does not say which types it converts");
      return null;
    }
    if (!isOrHolds(draft.property().type(), converted.argument(0))) {
      report(
          draft,
          converter,
          String.format(
              "converts %s, but the component's type is %s",
              converted.argument(0), draft.property().type()));
      return null;
    }
    return converted.argument(1);
  }

  /** A converter may be one of the values inside a container; of a map those of its keys. */
  private static boolean isOrHolds(TypeRef type, TypeRef converted) {
    int last = type.arguments().size() - 1;
    return type.boxed().equals(converted)
        || (last >= 0 && isOrHolds(type.argument(last), converted));
  }

  private static @Nullable TypeRef converted(Class<?> converter) {
    for (Class<?> i : Hierarchy.lineage(converter)) {
      if (i.getName().equals(INTERFACE)) {
        return TypeRef.of(converter).supertype(i);
      }
    }
    return null;
  }

  private static @Nullable String flaw(Class<?> converter) {
    String flaw = Classes.flaw(converter);
    if (flaw != null) {
      return flaw;
    }
    for (Constructor<?> constructor : converter.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 0) {
        return isReachable(converter, constructor)
            ? null
            : "is not public, and its module does not open " + converter.getPackageName();
      }
    }
    return "has no constructor without parameters";
  }

  private static boolean isReachable(Class<?> converter, Constructor<?> constructor) {
    Module module = converter.getModule();
    Module ours = ConverterRules.class.getModule();
    boolean isPublic = Modifier.isPublic(converter.getModifiers() & constructor.getModifiers());
    return module.isOpen(converter.getPackageName(), ours)
        || (isPublic && module.isExported(converter.getPackageName(), ours));
  }

  private static void report(ComponentDraft draft, Class<?> converter, String flaw) {
    draft.report(
        ProblemId.INVALID_CONVERTER,
        String.format(
            "%s names the converter %s, which %s.", draft.title(), converter.getSimpleName(), flaw),
        String.format(
            "Name a static class with a constructor without parameters that implements"
                + " AttributeConverter<%s, ...>.",
            draft.property().type().boxed()));
  }
}
