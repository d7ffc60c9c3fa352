package io.dynabind.query;

import io.dynabind.model.AttributeModel;
import io.dynabind.model.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is asked of an attribute.
 *
 * @param attribute the attribute
 * @param operator how it is compared
 * @param argument the position of its value, or of the lower bound, among the arguments of the
 *     call, from 0
 * @param upper the position of the upper bound of {@link Operator#BETWEEN}; not used by others
 */
public record Criterion(AttributeModel attribute, Operator operator, int argument, int upper) {

  /**
   * A criterion whose bounds, if it has two, stand beside each other.
   *
   * @param attribute the attribute
   * @param operator how it is compared
   * @param argument the position of the first value among the arguments of the call, from 0
   */
  public Criterion(AttributeModel attribute, Operator operator, int argument) {
    this(attribute, operator, argument, argument + 1);
  }

  /**
   * Where its values are.
   *
   * @return their positions among the arguments of the call
   */
  public List<Integer> arguments() {
    return operator.arguments() == 1 ? List.of(argument) : List.of(argument, upper);
  }

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
