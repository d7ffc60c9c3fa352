package io.dynabind.internal.introspect;

import io.dynabind.annotation.BuiltBy;
import io.dynabind.annotation.Creator;
import io.dynabind.model.MakerModel;
import io.dynabind.model.ObjectModel.Kind;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How values of a class are made: what it declares, else what its constructors allow. */
final class Makers {

  private Makers() {}

  /** Whether a type says what makes it, so that it may be an abstract class or an interface. */
  static boolean isDeclared(Class<?> type) {
    return type.isAnnotationPresent(BuiltBy.class)
        || Arrays.stream(type.getDeclaredMethods())
            .anyMatch(
                m -> Modifier.isStatic(m.getModifiers()) && m.isAnnotationPresent(Creator.class));
  }

  static Made of(TypeRef type, String title, Declared declared, Findings findings) {
    BuiltBy builtBy = type.raw().getDeclaredAnnotation(BuiltBy.class);
    List<Executable> creators = Creators.declared(type.raw(), declared);
    if (type.raw().isRecord()) {
      return record(type, declared, builtBy, creators, findings);
    }
    if (builtBy != null) {
      if (!creators.isEmpty()) {
        findings.report(
            ProblemId.CONFLICTING_ANNOTATIONS,
            findings.name() + " has both @BuiltBy and @Creator, which exclude each other.",
            "Remove one of them.");
      }
      return new Builders(type, builtBy, findings).made();
    }
    if (!creators.isEmpty()) {
      return Creators.made(type, creators, findings);
    }
    Constructor<?> constructor = constructor(type.raw());
    if (constructor == null) {
      Constructor<?> only = Creators.obvious(type);
      if (only != null) {
        return Creators.made(type, List.of(only), findings);
      }
      findings.report(
          ProblemId.MISSING_CONSTRUCTOR,
          title + " has no constructor without parameters.",
          "Add one, which may be private, or put @Creator on the constructor that takes all"
              + " components, or make the class a record.");
    }
    return new Made(
        Kind.BEAN,
        constructor == null ? null : new MakerModel(constructor, type.raw(), null),
        new BeanProperties(type, findings).list());
  }

  private static Made record(
      TypeRef type,
      Declared declared,
      @Nullable BuiltBy builtBy,
      List<Executable> creators,
      Findings findings) {
    RecordComponent[] components = type.raw().getRecordComponents();
    Class<?>[] parameters = new Class<?>[components.length];
    for (int c = 0; c < parameters.length; c++) {
      parameters[c] = components[c].getType();
    }
    Constructor<?> canonical = constructor(type.raw(), parameters);
    if (canonical == null) {
      throw new IllegalStateException("A record has a canonical constructor");
    }
    boolean elsewhere = false;
    for (Executable creator : creators) {
      elsewhere |= !creator.equals(canonical);
    }
    if (builtBy != null || elsewhere) {
      findings.report(
          builtBy != null ? ProblemId.INVALID_BUILDER : ProblemId.INVALID_CREATOR,
          String.format(
              "%s is a record, which is made by its canonical constructor, but has %s.",
              findings.name(), builtBy != null ? "@BuiltBy" : "@Creator elsewhere"),
          "Remove the annotation, or make the record a class.");
    }
    return new Made(
        Kind.RECORD,
        new MakerModel(canonical, type.raw(), null),
        new RecordProperties(type, components, declared).list());
  }

  static @Nullable Constructor<?> constructor(Class<?> type, Class<?>... parameters) {
    try {
      return type.getDeclaredConstructor(parameters);
    } catch (NoSuchMethodException missing) {
      return null;
    }
  }
}
