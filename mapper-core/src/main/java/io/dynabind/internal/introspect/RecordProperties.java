package io.dynabind.internal.introspect;

import io.dynabind.model.TypeRef;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The properties of a record: its components, in order. */
final class RecordProperties {

  private final TypeRef type;
  private final RecordComponent[] components;
  private final List<Field> fields;
  private int nextField;
  private final Accessors accessors;
  private final Set<String> taken = new HashSet<>();

  RecordProperties(TypeRef type, RecordComponent[] components, Declared declared) {
    this.type = type;
    this.components = components.clone();
    this.fields = declared.componentFields();
    this.accessors = new Accessors(type, declared.methods());
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
    List<AnnotatedElement> places = new ArrayList<>();
    places.add(component);
    if (!fields.isEmpty()) {
      places.add(field(name));
    }
    for (Method getter : accessors.getters(names(name, resolved), resolved)) {
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

  /** Its own name, and those of getters, of which most records have none. */
  private Collection<String> names(String component, TypeRef resolved) {
    if (!accessors.hasPrefixes()) {
      return List.of(component);
    }
    Set<String> names = Accessors.getterNames(component, resolved);
    names.add(component);
    return names;
  }

  /** Fields stand in the order of the components, as compilers write them; names decide. */
  private Field field(String name) {
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(nextField);
      nextField = (nextField + 1) % fields.size();
      if (field.getName().equals(name)) {
        return field;
      }
    }
    throw new IllegalStateException("A record has a field for each component");
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
