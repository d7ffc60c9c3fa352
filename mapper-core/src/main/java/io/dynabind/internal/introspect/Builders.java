package io.dynabind.internal.introspect;

import io.dynabind.annotation.BuiltBy;
import io.dynabind.model.MakerModel;
import io.dynabind.model.ObjectModel.Kind;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The builder that a class names: how it begins, and how it ends. */
final class Builders {

  private final TypeRef type;
  private final BuiltBy builtBy;
  private final Class<?> builder;
  private final Findings findings;

  Builders(TypeRef type, BuiltBy builtBy, Findings findings) {
    this.type = type;
    this.builtBy = builtBy;
    this.builder = builtBy.value();
    this.findings = findings;
  }

  Made made() {
    Executable start = builtBy.builderMethod().isEmpty() ? constructor() : builderMethod();
    Method build = build();
    if (start == null || build == null) {
      return new Made(Kind.BUILDER, null, List.of());
    }
    TypeRef full =
        build.getDeclaringClass() == builder
            ? type.giver(builder, build.getGenericReturnType())
            : TypeRef.of(builder);
    return new Made(
        Kind.BUILDER,
        new MakerModel(start, builder, build),
        new BuilderProperties(type, full, builtBy.setterPrefix(), build).list());
  }

  private @Nullable Executable constructor() {
    boolean isAbstract = Modifier.isAbstract(builder.getModifiers());
    Executable constructor = Makers.constructor(builder);
    if (isAbstract || constructor == null) {
      report(
          isAbstract ? "is abstract" : "has no constructor without parameters",
          (isAbstract ? "Name" : "Add one, which may be private, or name")
              + " the static method that gives a builder as builderMethod of @BuiltBy.");
      return null;
    }
    return constructor;
  }

  private @Nullable Executable builderMethod() {
    String name = builtBy.builderMethod();
    List<Class<?>> places =
        Stream.of(type.raw(), builder, builder.getEnclosingClass())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    for (Class<?> place : places) {
      for (Method method : place.getDeclaredMethods()) {
        if (method.getName().equals(name)
            && Modifier.isStatic(method.getModifiers())
            && method.getParameterCount() == 0
            && builder.isAssignableFrom(method.getReturnType())) {
          return method;
        }
      }
    }
    report(
        String.format(
            "is given by no static method %s() of %s",
            name, String.join(" or ", places.stream().map(Class::getSimpleName).toList())),
        "Correct builderMethod of @BuiltBy, or leave it out: then the builder's constructor without"
            + " parameters is called.");
    return null;
  }

  /** The nearest of its name: an overriding method may give a narrower type. */
  private @Nullable Method build() {
    Accessors accessors = new Accessors(TypeRef.of(builder));
    Method build =
        accessors.getters().stream()
            .filter(m -> m.getName().equals(builtBy.buildMethod()))
            .filter(m -> !Modifier.isPrivate(m.getModifiers()))
            .findFirst()
            .orElse(null);
    if (build == null || !isGiven(accessors.typeOf(build))) {
      report(
          String.format(
              "has no method %s() that gives %s and is not private",
              builtBy.buildMethod(), findings.name()),
          "Add one, or correct buildMethod of @BuiltBy.");
      return null;
    }
    return build;
  }

  /** An open type variable is taken at its bound, and cast. */
  private boolean isGiven(TypeRef result) {
    return type.raw().isAssignableFrom(result.raw());
  }

  private void report(String flaw, String repair) {
    findings.report(
        ProblemId.INVALID_BUILDER,
        String.format(
            "%s is built by %s, which %s.", findings.name(), builder.getSimpleName(), flaw),
        repair);
  }
}
