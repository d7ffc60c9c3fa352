package io.dynabind.internal.introspect;

import io.dynabind.model.TypeRef;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The properties of a record: its components, in order. */
final class RecordProperties {

  private final TypeRef type;
  private final RecordComponent[] components;
  private final Accessors accessors;
  private final Set<String> taken = new HashSet<>();

  RecordProperties(TypeRef type, RecordComponent[] components) {
    this.type = type;
    this.components = components.clone();
    this.accessors = new Accessors(type);
  }

  List<Property> list() {
    List<Property> properties = new ArrayList<>();
    for (RecordComponent component : components) {
      properties.add(property(component));
    }
    for (Method method : accessors.getters()) {
      if (taken.add(method.getName())) {
        properties.add(incidental(method));
      }
    }
    return properties;
  }

  private Property property(RecordComponent component) {
    String name = component.getName();
    TypeRef resolved = type.resolve(component.getGenericType(), type.raw());
    Set<String> names = Accessors.getterNames(name, resolved);
    names.add(name);
    List<AnnotatedElement> places = new ArrayList<>();
    places.add(component);
    places.add(field(name));
    for (Method getter : accessors.getters(names, resolved)) {
      places.add(getter);
      taken.add(getter.getName());
    }
    return new Property(
        type.raw(),
        name,
        resolved,
        component.getGenericType(),
        component.getAccessor(),
        null,
        null,
        false,
        places);
  }

  private Field field(String name) {
    try {
      return type.raw().getDeclaredField(name);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("A record has a field for each component", e);
    }
  }

  private Property incidental(Method method) {
    List<AnnotatedElement> places =
        new ArrayList<>(accessors.getters(Set.of(method.getName()), accessors.typeOf(method)));
    return new Property(
        type.raw(),
        method.getName(),
        accessors.typeOf(method),
        method.getGenericReturnType(),
        method,
        null,
        "it is not a component of the record",
        true,
        places);
  }
}
