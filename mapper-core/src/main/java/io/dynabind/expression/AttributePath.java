package io.dynabind.expression;

import io.dynabind.model.AttributeModel;

/**
 * An attribute in an expression, by its stored name.
 *
 * @param storedName the name in the item
 */
public record AttributePath(String storedName) {

  /**
   * The path of an attribute.
   *
   * @param attribute an attribute of an entity
   * @return its path
   */
  public static AttributePath of(AttributeModel attribute) {
    return new AttributePath(attribute.storedName());
  }
}
