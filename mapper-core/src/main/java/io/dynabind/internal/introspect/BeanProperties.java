package io.dynabind.internal.introspect;

import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a bean: its instance fields, the superclass's first, then the getters that have
 * no field, sorted by name because a class does not keep the order of its methods.
 */
final class BeanProperties {

  /** The obstacle of a property that is annotated, and yet says itself that it is not stored. */
  static final String TRANSIENT = "its field is transient";

  private final TypeRef type;
  private final Findings findings;
  private final Accessors accessors;
  private final Set<Method> taken = new HashSet<>();

  BeanProperties(TypeRef type, Findings findings) {
    this.type = type;
    this.findings = findings;
    this.accessors = new Accessors(type);
  }

  List<Property> list() {
    List<Property> properties = new ArrayList<>();
    for (Field field : fields()) {
      properties.add(ofField(field));
    }
    for (Field field : transients()) {
      properties.add(ofField(field));
    }
    Set<String> names = properties.stream().map(Property::name).collect(Collectors.toSet());
    List<Property> withoutField = new ArrayList<>();
    for (Method getter : accessors.getters()) {
      if (!taken.contains(getter)) {
        withoutField.add(ofGetter(getter, names));
      }
    }
    withoutField.sort(Comparator.comparing(Property::name));
    properties.addAll(withoutField);
    return properties;
  }

  private Collection<Field> fields() {
    return fields(type.raw(), this::reportHidden);
  }

  /** They are attributes neither by themselves nor by their getters and setters. */
  private List<Field> transients() {
    return Hierarchy.classes(type.raw()).stream()
        .flatMap(c -> Arrays.stream(c.getDeclaredFields()))
        .filter(BeanProperties::isTransient)
        .toList();
  }

  private static boolean isTransient(Field field) {
    int modifiers = field.getModifiers();
    return Modifier.isTransient(modifiers) && !Modifier.isStatic(modifiers) && !field.isSynthetic();
  }

  /** The fields of a class and its superclasses, the farthest first. */
  static Collection<Field> fields(Class<?> type) {
    return fields(type, (hidden, field) -> {});
  }

  private static Collection<Field> fields(Class<?> type, BiConsumer<Field, Field> hiding) {
    List<Class<?>> classes = new ArrayList<>(Hierarchy.classes(type));
    Collections.reverse(classes);
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Class<?> c : classes) {
      for (Field field : c.getDeclaredFields()) {
        if (isProperty(field)) {
          Field hidden = fields.put(field.getName(), field);
          if (hidden != null) {
            hiding.accept(hidden, field);
          }
        }
      }
    }
    return fields.values();
  }

  static boolean isProperty(Field field) {
    int modifiers = field.getModifiers();
    return !Modifier.isStatic(modifiers)
        && !Modifier.isTransient(modifiers)
        && !field.isSynthetic();
  }

  private void reportHidden(Field hidden, Field field) {
    findings.reportAt(
        field.getName(),
        ProblemId.DUPLICATE_ATTRIBUTE,
        String.format(
            "%s has two fields named '%s': that of %s hides that of %s.",
            findings.name(),
            field.getName(),
            field.getDeclaringClass().getSimpleName(),
            hidden.getDeclaringClass().getSimpleName()),
        "Rename one of them, or make it transient.");
  }

  private Property ofField(Field field) {
    String name = field.getName();
    TypeRef resolved = type.resolve(field.getGenericType(), field.getDeclaringClass());
    List<Method> getters = accessors.getters(Accessors.getterNames(name, resolved), resolved);
    List<Method> setters = accessors.setters(Accessors.setterNames(name, resolved), resolved);
    taken.addAll(getters);
    Member getter = Accessors.firstCallable(getters);
    Member setter = Accessors.firstCallable(setters);
    boolean passing = isTransient(field);
    boolean closed = setter == null && Modifier.isFinal(field.getModifiers());
    return new Property(
        type.raw(),
        name,
        resolved,
        field.getGenericType(),
        getter == null ? field : getter,
        setter == null && !closed ? field : setter,
        passing ? TRANSIENT : closed ? "its field is final and it has no setter" : null,
        passing,
        places(field, getters, setters));
  }

  private Property ofGetter(Method getter, Set<String> fields) {
    TypeRef resolved = accessors.typeOf(getter);
    String property = Accessors.property(getter, resolved);
    boolean named = property != null && !fields.contains(property);
    String name = named && property != null ? property : getter.getName();
    Set<String> setterNames = named ? Accessors.setterNames(name, resolved) : Set.of();
    Set<String> getterNames = named ? Accessors.getterNames(name, resolved) : Set.of(name);
    List<Method> setters = accessors.setters(setterNames, resolved);
    List<Method> getters = accessors.getters(getterNames, resolved);
    taken.addAll(getters);
    Member setter = Accessors.firstCallable(setters);
    String obstacle = null;
    if (setter == null || Modifier.isPrivate(getter.getModifiers())) {
      TypeRef other = accessors.parameterOf(setterNames);
      obstacle =
          property != null && !named
              ? "the field '" + property + "' has another type"
              : other == null || other.equals(resolved)
                  ? "it has no field, and no getter and setter that are not private"
                  : "its setter takes " + other + ", but its getter gives " + resolved;
    }
    return new Property(
        type.raw(),
        name,
        resolved,
        getter.getGenericReturnType(),
        getter,
        obstacle == null ? setter : null,
        obstacle,
        obstacle != null && accessors.parameterOf(setterNames) == null,
        places(null, getters, setters));
  }

  private List<AnnotatedElement> places(
      @Nullable Field field, List<Method> getters, List<Method> setters) {
    List<AnnotatedElement> places = new ArrayList<>();
    for (Class<?> c : Hierarchy.lineage(type.raw())) {
      if (field != null && field.getDeclaringClass() == c) {
        places.add(field);
      }
      getters.stream().filter(m -> m.getDeclaringClass() == c).forEach(places::add);
      setters.stream().filter(m -> m.getDeclaringClass() == c).forEach(places::add);
    }
    return places;
  }
}
