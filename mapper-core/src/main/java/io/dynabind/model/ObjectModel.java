package io.dynabind.model;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of a Java type that is stored as a map: an entity, or a type nested in one.
 *
 * <p>Immutable and thread-safe.
 */
public final class ObjectModel {

  /** How values are made. */
  public enum Kind {
    /** By the canonical constructor of a record. */
    RECORD,
    /** By a constructor without parameters, then component by component. */
    BEAN
  }

  private final TypeRef type;
  private final Kind kind;
  private final Constructor<?> constructor;
  private final List<ComponentModel> components;
  private final List<AttributeModel> attributes;

  /**
   * Makes a model.
   *
   * @param type the full type
   * @param kind how values are made
   * @param constructor the canonical constructor, or the one without parameters
   * @param components the components; of a record all, in the constructor's order
   */
  public ObjectModel(
      TypeRef type, Kind kind, Constructor<?> constructor, List<ComponentModel> components) {
    this.type = type;
    this.kind = kind;
    this.constructor = constructor;
    this.components = List.copyOf(components);
    this.attributes = flatten(this.components);
  }

  private static List<AttributeModel> flatten(List<ComponentModel> components) {
    List<AttributeModel> attributes = new ArrayList<>();
    for (int c = 0; c < components.size(); c++) {
      ComponentModel component = components.get(c);
      if (component.storage() == ComponentModel.Storage.STORED) {
        attributes.add(AttributeModel.of(attributes.size(), c, component));
      }
      if (component.flattened() != null) {
        for (AttributeModel inner : component.flattened().attributes()) {
          attributes.add(inner.within(attributes.size(), c, component));
        }
      }
    }
    return List.copyOf(attributes);
  }

  /**
   * The full type.
   *
   * @return the type
   */
  public TypeRef type() {
    return type;
  }

  /**
   * How values are made.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * The constructor that makes values.
   *
   * @return the canonical constructor of a record, or the one without parameters of a bean
   */
  public Constructor<?> constructor() {
    return constructor;
  }

  /**
   * The components.
   *
   * @return the components, in order
   */
  public List<ComponentModel> components() {
    return components;
  }

  /**
   * The attributes, those of flattened components in their place.
   *
   * @return the attributes; each one's {@link AttributeModel#index()} is its position
   */
  public List<AttributeModel> attributes() {
    return attributes;
  }

  @Override
  public String toString() {
    return type.toString();
  }
}
