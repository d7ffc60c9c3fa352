package io.dynabind.internal.introspect;

import io.dynabind.model.MakerModel;
import io.dynabind.model.ObjectModel.Kind;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The constructors and methods that make immutable values out of all their components. */
final class Creators {

  private Creators() {}

  /**
   * What is annotated, in the order of its text: a class does not keep the order of its methods.
   */
  static List<Executable> declared(Class<?> type, Declared declared) {
    List<Executable> found = new ArrayList<>();
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getDeclaredAnnotations().length > 0 && declared.isCreator(constructor)) {
        found.add(constructor);
      }
    }
    for (Method method : declared.annotatedMethods()) {
      if (declared.isCreator(method)) {
        found.add(method);
      }
    }
    if (found.size() > 1) {
      found.sort((a, b) -> text(a).compareTo(text(b)));
    }
    return found;
  }

  /** The constructor of a class with nothing but final fields, which it takes all. */
  static @Nullable Constructor<?> obvious(TypeRef type) {
    Constructor<?>[] constructors = type.raw().getDeclaredConstructors();
    Map<String, Field> fields = fields(type.raw());
    if (constructors.length != 1
        || Modifier.isAbstract(type.raw().getModifiers())
        || fields.size() != constructors[0].getParameterCount()
        || !fields.values().stream().allMatch(f -> Modifier.isFinal(f.getModifiers()))) {
      return null;
    }
    return Arrays.stream(constructors[0].getParameters())
            .allMatch(p -> !p.isNamePresent() || isOf(fields.get(p.getName()), p, type))
        ? constructors[0]
        : null;
  }

  private static Map<String, Field> fields(Class<?> type) {
    return Hierarchy.classes(type).stream()
        .flatMap(c -> Arrays.stream(c.getDeclaredFields()))
        .filter(BeanProperties::isProperty)
        .collect(Collectors.toMap(Field::getName, Function.identity(), (near, far) -> near));
  }

  private static boolean isOf(@Nullable Field field, Parameter parameter, TypeRef type) {
    return field != null
        && type.resolve(field.getGenericType(), field.getDeclaringClass())
            .equals(type.resolve(parameter.getParameterizedType(), type.raw()));
  }

  static Made made(TypeRef type, List<Executable> creators, Findings findings) {
    Executable creator = creators.get(0);
    if (creators.size() > 1) {
      findings.report(
          ProblemId.INVALID_CREATOR,
          String.format(
              "%s has %d creators: %s.",
              findings.name(),
              creators.size(),
              creators.stream().map(Creators::text).collect(Collectors.joining(" and "))),
          "Leave @Creator on one of them.");
      return new Made(Kind.IMMUTABLE, null, List.of());
    }
    String flaw = flaw(type, creator);
    if (flaw != null) {
      findings.report(
          ProblemId.INVALID_CREATOR,
          String.format("%s.%s is a creator, but %s.", findings.name(), text(creator), flaw),
          "Put @Creator on a constructor, or on a static method that gives " + type + ".");
      return new Made(Kind.IMMUTABLE, null, List.of());
    }
    if (!Arrays.stream(creator.getParameters()).allMatch(Parameter::isNamePresent)) {
      findings.report(
          ProblemId.MISSING_PARAMETER_NAMES,
          String.format(
              "%s was compiled without the names of parameters, which are the components that %s"
                  + " takes.",
              findings.name(), text(creator)),
          "Compile it with -parameters: in Maven <parameters>true</parameters> in the configuration"
              + " of maven-compiler-plugin, in Gradle options.compilerArgs.add(\"-parameters\").");
      return new Made(Kind.IMMUTABLE, null, List.of());
    }
    CreatorProperties properties = new CreatorProperties(type, creator, findings);
    List<Property> list = properties.list();
    return new Made(
        Kind.IMMUTABLE,
        properties.isComplete() ? new MakerModel(creator, type.raw(), null) : null,
        list);
  }

  private static @Nullable String flaw(TypeRef type, Executable creator) {
    if (!(creator instanceof Method method)) {
      return null;
    }
    if (!Modifier.isStatic(method.getModifiers())) {
      return "is not static";
    }
    return type.raw().isAssignableFrom(method.getReturnType())
        ? null
        : "gives " + method.getReturnType().getSimpleName();
  }

  /** The creator as it is called: {@code Order(String, int)} or {@code of(String)}. */
  private static String text(Executable creator) {
    String name =
        creator instanceof Method ? creator.getName() : creator.getDeclaringClass().getSimpleName();
    return Arrays.stream(creator.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
