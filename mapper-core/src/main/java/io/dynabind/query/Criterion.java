package io.dynabind.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked of an attribute.
 *
 * @param property the attribute, or a part of one
 * @param operator how it is compared
 * @param values with what; as many as the operator takes, the lower bound first
 * @param optional whether it is left out of a call that gives null for a value. Where it is not,
 *     null asks for what is absent if the operator is {@link Operator#EQUALS} or {@link
 *     Operator#NOT_EQUALS}, and is refused otherwise
 */
public record Criterion(
    Property property, Operator operator, List<Value> values, boolean optional) {

  /** Freezes and counts the values. */
  public Criterion {
    values = List.copyOf(values);
    if (values.size() != operator.arity()) {
      throw new IllegalArgumentException(
          operator + " takes " + operator.arity() + " values, not " + values.size());
    }
  }

  /**
   * A criterion that is never left out.
   *
   * @param property the attribute, or a part of one
   * @param operator how it is compared
   * @param values with what
   */
  public Criterion(Property property, Operator operator, Value... values) {
    this(property, operator, List.of(values), false);
  }

  /**
   * Mostly of one and the same: each startup compares some, and what compares records is linked.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Criterion that
            && operator == that.operator
            && optional == that.optional
            && property.equals(that.property)
            && values.equals(that.values));
  }

  @Override
  public int hashCode() {
    return 31 * property.attribute().hashCode() + operator.hashCode();
  }
}
