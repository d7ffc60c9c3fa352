package io.dynabind.expression;

import io.dynabind.expression.Condition.Comparator;

/**
 * The size of an attribute, to be compared.
 *
 * <pre>{@code
 * attribute(Order::lines).size().lt(100)
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class AttributeSize {

  private final AttributeRef<?> attribute;

  AttributeSize(AttributeRef<?> attribute) {
    this.attribute = attribute;
  }

  private Condition compare(Comparator comparator, long size) {
    return new Condition.Comparison(
        new Operand.Size(attribute), comparator, new Operand.Plain(size));
  }

  /**
   * Equal to a number.
   *
   * @param size the number
   * @return the condition; false where the attribute is absent, as are those that follow
   */
  public Condition eq(long size) {
    return compare(Comparator.EQUAL, size);
  }

  /**
   * Not equal to a number.
   *
   * @param size the number
   * @return the condition
   */
  public Condition ne(long size) {
    return compare(Comparator.NOT_EQUAL, size);
  }

  /**
   * Less than a number.
   *
   * @param size the number
   * @return the condition
   */
  public Condition lt(long size) {
    return compare(Comparator.LESS, size);
  }

  /**
   * Less than or equal to a number.
   *
   * @param size the number
   * @return the condition
   */
  public Condition le(long size) {
    return compare(Comparator.LESS_OR_EQUAL, size);
  }

  /**
   * Greater than a number.
   *
   * @param size the number
   * @return the condition
   */
  public Condition gt(long size) {
    return compare(Comparator.GREATER, size);
  }

  /**
   * Greater than or equal to a number.
   *
   * @param size the number
   * @return the condition
   */
  public Condition ge(long size) {
    return compare(Comparator.GREATER_OR_EQUAL, size);
  }

  /**
   * Between two numbers, both included.
   *
   * @param low the least
   * @param high the greatest
   * @return the condition
   */
  public Condition between(long low, long high) {
    return new Condition.Between(
        new Operand.Size(attribute), new Operand.Plain(low), new Operand.Plain(high));
  }
}
