package io.dynabind.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    /** By a constructor or static method that takes all components. */
    IMMUTABLE,
    /** By a builder, component by component, and its last step. */
    BUILDER,
    /** By a constructor without parameters, then component by component. */
    BEAN,
    /** By one of the variants of a sealed type. */
    SEALED,
    /** As a map of plain values, of which only the key attributes have types. */
    DOCUMENT;

    /**
     * Whether one call takes all components.
     *
     * @return true for records and immutable classes
     */
    public boolean takesAll() {
      return this == RECORD || this == IMMUTABLE;
    }
  }

  private final TypeRef type;
  private final Kind kind;
  private final @Nullable MakerModel maker;
  private final @Nullable SealedModel sealed;
  private final List<ComponentModel> components;
  private final List<AttributeModel> attributes;
  private final List<CallbackModel> callbacks;

  /**
   * Makes a model.
   *
   * @param type the full type
   * @param kind how values are made
   * @param maker what makes values
   * @param components the components; all that the maker takes, in its order
   */
  public ObjectModel(TypeRef type, Kind kind, MakerModel maker, List<ComponentModel> components) {
    this(type, kind, maker, components, List.of());
  }

  /**
   * Makes a model.
   *
   * @param type the full type
   * @param kind how values are made
   * @param maker what makes values
   * @param components the components; all that the maker takes, in its order
   * @param callbacks what is called before and after a value is written or read as an entity, or as
   *     a variant of one; at most one for each moment
   */
  public ObjectModel(
      TypeRef type,
      Kind kind,
      MakerModel maker,
      List<ComponentModel> components,
      List<CallbackModel> callbacks) {
    this(type, kind, maker, null, components, callbacks);
  }

  /**
   * Makes the model of a sealed type, or of some variants of one.
   *
   * @param type the full type
   * @param sealed its variants
   * @param components the discriminator; of an entity followed by the components of all variants
   */
  public ObjectModel(TypeRef type, SealedModel sealed, List<ComponentModel> components) {
    this(type, Kind.SEALED, null, sealed, components, List.of());
  }

  private ObjectModel(
      TypeRef type,
      Kind kind,
      @Nullable MakerModel maker,
      @Nullable SealedModel sealed,
      List<ComponentModel> components,
      List<CallbackModel> callbacks) {
    this.type = type;
    this.kind = kind;
    this.maker = maker;
    this.sealed = sealed;
    this.components = List.copyOf(components);
    this.attributes = flatten(this.components);
    this.callbacks = List.copyOf(callbacks);
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
   * What makes values.
   *
   * @return the maker
   * @throws IllegalStateException if the type is sealed
   */
  public MakerModel maker() {
    if (maker == null) {
      throw new IllegalStateException(type + " is made by its variants");
    }
    return maker;
  }

  /**
   * The variants of a sealed type.
   *
   * @return the variants, or null if the type is not {@link Kind#SEALED}
   */
  public @Nullable SealedModel sealed() {
    return sealed;
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

  /**
   * What is called before and after an entity of this type is written or read.
   *
   * @return at most one for each moment; of a sealed type none, for its variants have their own
   */
  public List<CallbackModel> callbacks() {
    return callbacks;
  }

  /**
   * The component that carries the attributes which no other maps.
   *
   * @return the component, or null if there is none
   */
  public @Nullable ComponentModel unmapped() {
    return components.stream()
        .filter(component -> component.storage() == ComponentModel.Storage.UNMAPPED)
        .findFirst()
        .orElse(null);
  }

  @Override
  public String toString() {
    return type.toString();
  }
}
