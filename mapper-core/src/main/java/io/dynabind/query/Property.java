package io.dynabind.query;

import io.dynabind.expression.AttributePath;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An attribute of an entity, or a part of one that is stored as a map, such as {@code
 * address.city}.
 *
 * @param path the entity's attribute, then for each step down the attribute of the type that is
 *     stored there
 */
public record Property(List<AttributeModel> path) {

  /** Freezes the list. */
  public Property {
    path = List.copyOf(path);
    if (path.isEmpty()) {
      throw new IllegalArgumentException("A property begins with an attribute of the entity");
    }
  }

  /**
   * A whole attribute.
   *
   * @param attribute an attribute of the entity
   * @return the property
   */
  public static Property of(AttributeModel attribute) {
    return new Property(List.of(attribute));
  }

  /**
   * The entity's attribute that is asked for, or that has the part.
   *
   * @return the first step
   */
  public AttributeModel attribute() {
    return path.get(0);
  }

  /**
   * Whether it is an attribute of the entity itself, which may be in a key.
   *
   * @return false for a part of one
   */
  public boolean isWhole() {
    return path.size() == 1;
  }

  /**
   * Whether it is a certain attribute of the entity.
   *
   * @param other an attribute of the same entity
   * @return false also for a part of it
   */
  public boolean is(AttributeModel other) {
    return isWhole() && attribute().equals(other);
  }

  /**
   * The attribute in which the way ends.
   *
   * @return the last step
   */
  public AttributeModel last() {
    return path.get(path.size() - 1);
  }

  /**
   * Its Java type. An Optional is asked for by what it holds.
   *
   * @return the type of the values that it is compared with
   */
  public TypeRef type() {
    TypeRef type = last().type();
    return type.raw() == Optional.class ? type.argument(0) : type;
  }

  /**
   * Where it is in the item, by its current stored names.
   *
   * @return the path
   */
  public AttributePath storedPath() {
    AttributePath stored = AttributePath.of(attribute());
    for (AttributeModel step : path.subList(1, path.size())) {
      stored = stored.then(new AttributePath.Name(step.storedName()));
    }
    return stored;
  }

  /** Its name in Java, such as {@code address.city}. */
  @Override
  public String toString() {
    return path.stream().map(AttributeModel::name).collect(Collectors.joining("."));
  }
}
