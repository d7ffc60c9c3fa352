package io.dynabind.internal.introspect;

import io.dynabind.model.TypeRef;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a class with a builder: what the builder has setters for and the class reads,
 * in the order of the class's fields, then by name.
 */
final class BuilderProperties {

  private final TypeRef type;
  private final String prefix;
  private final Method build;
  private final Readers readers;
  private final Accessors builder;
  private final Set<Member> taken = new HashSet<>();

  BuilderProperties(TypeRef type, TypeRef builder, String prefix, Method build) {
    this.type = type;
    this.prefix = prefix;
    this.build = build;
    this.readers = new Readers(type);
    this.builder = new Accessors(builder);
  }

  List<Property> list() {
    List<Property> properties = new ArrayList<>();
    for (String name : names()) {
      List<Member> found = readers.named(name);
      List<Method> setters = setters(name);
      if (!setters.isEmpty() && Readers.first(found) != null) {
        properties.add(property(name, found, setters));
      }
    }
    properties.addAll(
        new Strays(type, readers, taken, "the builder has no setter for it").beside(properties));
    return properties;
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    BeanProperties.fields(type.raw()).stream().map(Field::getName).forEach(names::add);
    Set<String> others = new TreeSet<>();
    Set<String> setters = new HashSet<>();
    names.forEach(name -> setters.addAll(setterNames(name)));
    for (Method setter : builder.setters()) {
      String name = setters.contains(setter.getName()) ? null : nameOf(setter);
      if (name != null) {
        others.add(name);
      }
    }
    names.addAll(others);
    return names;
  }

  private Set<String> setterNames(String component) {
    return prefix.isEmpty()
        ? Set.of(component)
        : new LinkedHashSet<>(Accessors.prefixed(prefix, component));
  }

  private @Nullable String nameOf(Method setter) {
    String name = setter.getName();
    return prefix.isEmpty() ? name : Accessors.unprefixed(name, prefix);
  }

  private List<Method> setters(String component) {
    Set<String> names = setterNames(component);
    return builder.setters().stream()
        .filter(m -> names.contains(m.getName()) && Accessors.firstCallable(List.of(m)) != null)
        .toList();
  }

  private Property property(String name, List<Member> found, List<Method> setters) {
    Member reader = null;
    Method writer = null;
    for (Member each : found) {
      if (writer == null && Readers.first(List.of(each)) != null) {
        reader = each;
        writer = writer(readers.typeOf(each), setters);
      }
    }
    Member first = Readers.first(found);
    if (writer == null || reader == null) {
      reader = first == null ? found.get(0) : first;
    }
    TypeRef resolved = readers.typeOf(reader);
    List<Member> same = found.stream().filter(m -> readers.typeOf(m).equals(resolved)).toList();
    taken.addAll(found);
    List<AnnotatedElement> places = new ArrayList<>(Readers.places(same));
    places.addAll(setters);
    return new Property(
        type.raw(),
        name,
        resolved,
        Readers.source(reader),
        reader,
        writer,
        writer == null
            ? String.format(
                "its setter in %s takes %s, but the class gives %s",
                build.getDeclaringClass().getSimpleName(),
                builder.parameterOf(setters.get(0)),
                resolved)
            : null,
        false,
        places);
  }

  /** The setter of exactly the type, else one that takes it too. */
  private @Nullable Method writer(TypeRef given, List<Method> setters) {
    return setters.stream()
        .filter(m -> builder.parameterOf(m).equals(given))
        .findFirst()
        .orElseGet(
            () ->
                setters.stream()
                    .filter(m -> Readers.fits(given, builder.parameterOf(m)))
                    .findFirst()
                    .orElse(null));
  }
}
