package io.dynabind.internal.introspect;

import io.dynabind.annotation.AfterRead;
import io.dynabind.annotation.AfterWrite;
import io.dynabind.annotation.BeforeWrite;
import io.dynabind.model.CallbackModel;
import io.dynabind.model.CallbackModel.Moment;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the methods of a type that are called before it is written, after that, and after reads.
 */
final class Callbacks {

  private final TypeRef type;
  private final Findings findings;
  private final Map<Moment, List<Method>> found = new EnumMap<>(Moment.class);

  private Callbacks(TypeRef type, Findings findings) {
    this.type = type;
    this.findings = findings;
  }

  /** The callbacks of a type, at most one for each moment; what is wrong is reported. */
  static List<CallbackModel> of(TypeRef type, Declared declared, Findings findings) {
    List<Method> annotated = new ArrayList<>(declared.annotatedMethods());
    for (Class<?> parent : Hierarchy.lineage(type.raw())) {
      if (parent != type.raw()) {
        annotated.addAll(new Declared(parent, List.of()).annotatedMethods());
      }
    }
    if (annotated.isEmpty()) {
      return List.of();
    }
    Callbacks callbacks = new Callbacks(type, findings);
    annotated.forEach(callbacks::add);
    return callbacks.checked();
  }

  private void add(Method method) {
    add(method, BeforeWrite.class, Moment.BEFORE_WRITE);
    add(method, AfterWrite.class, Moment.AFTER_WRITE);
    add(method, AfterRead.class, Moment.AFTER_READ);
  }

  private void add(Method method, Class<? extends Annotation> annotation, Moment moment) {
    if (method.isAnnotationPresent(annotation)) {
      List<Method> others = found.computeIfAbsent(moment, none -> new ArrayList<>());
      if (others.stream().noneMatch(nearer -> overrides(nearer, method))) {
        others.add(method);
      }
    }
  }

  /** Which of the two is called does not depend on where the annotation is found. */
  private static boolean overrides(Method nearer, Method method) {
    return nearer.getName().equals(method.getName())
        && nearer.getParameterCount() == 0
        && method.getParameterCount() == 0
        && !Modifier.isPrivate(method.getModifiers() | nearer.getModifiers());
  }

  private List<CallbackModel> checked() {
    List<CallbackModel> callbacks = new ArrayList<>();
    found.forEach(
        (moment, methods) -> {
          methods.forEach(method -> check(moment, method));
          if (methods.size() > 1) {
            reportSeveral(moment, methods);
          }
          callbacks.add(new CallbackModel(moment, methods.get(0)));
        });
    return callbacks;
  }

  private void reportSeveral(Moment moment, List<Method> methods) {
    findings.report(
        ProblemId.INVALID_CALLBACK,
        String.format(
            "%s has %d methods with %s: %s.",
            findings.name(),
            methods.size(),
            moment,
            methods.stream().map(Callbacks::title).sorted().collect(Collectors.joining(", "))),
        "Leave it on one of them, which may call the others.");
  }

  private void check(Moment moment, Method method) {
    if (Modifier.isStatic(method.getModifiers())) {
      report(moment, method, "is static", "Make it a method of the entity.");
    }
    if (method.getParameterCount() > 0) {
      report(moment, method, "has parameters", "Remove them: it is called on the entity itself.");
    }
    for (Class<?> exception : method.getExceptionTypes()) {
      if (!RuntimeException.class.isAssignableFrom(exception)
          && !Error.class.isAssignableFrom(exception)) {
        report(
            moment,
            method,
            "declares the checked exception " + exception.getSimpleName(),
            "Catch it, and throw an unchecked one.");
      }
    }
    checkReturnType(moment, method);
  }

  private void checkReturnType(Moment moment, Method method) {
    TypeRef returned = type.resolve(method.getGenericReturnType(), method.getDeclaringClass());
    if (returned.raw() == void.class) {
      return;
    }
    if (moment == Moment.AFTER_WRITE) {
      report(moment, method, "returns " + returned, "Let it return void: all is written.");
    } else if (!mayReplace(returned.raw(), method.getDeclaringClass())) {
      report(
          moment,
          method,
          "returns " + returned,
          "Let it return " + method.getDeclaringClass().getSimpleName() + ", or void.");
    }
  }

  /** Whether a callback that returns a type may return values of the entity's. */
  private boolean mayReplace(Class<?> returned, Class<?> declaring) {
    boolean above = returned.isAssignableFrom(type.raw()) && declaring.isAssignableFrom(returned);
    return above || type.raw().isAssignableFrom(returned);
  }

  private void report(Moment moment, Method method, String flaw, String repair) {
    findings.reportAt(
        method.getName(),
        ProblemId.INVALID_CALLBACK,
        String.format("%s has %s, but %s.", title(method), moment, flaw),
        repair);
  }

  private static String title(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "()";
  }
}
