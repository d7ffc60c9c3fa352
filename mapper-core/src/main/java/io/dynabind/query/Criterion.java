package io.dynabind.query;

import io.dynabind.model.AttributeModel;
import io.dynabind.model.TypeRef;
import java.util.Optional;

/**
 * One thing that is asked of an attribute.
 *
 * @param attribute the attribute
 * @param operator how it is compared
 * @param argument the position of the first value among the arguments of the call, from 0
 */
public record Criterion(AttributeModel attribute, Operator operator, int argument) {

  /**
   * The type of its values. An Optional attribute is asked for by what it holds.
   *
   * @return the type
   */
  public TypeRef asked() {
    TypeRef type = attribute.type();
    return type.raw() == Optional.class ? type.argument(0) : type;
  }
}
