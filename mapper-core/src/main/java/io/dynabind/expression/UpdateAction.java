package io.dynabind.expression;

import io.dynabind.codec.EncodableValue;

/**
 * One action of an update, as a value.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html">Update
 *     expressions</a>
 */
public sealed interface UpdateAction {

  /**
   * The attribute that is changed.
   *
   * @return its path
   */
  AttributePath path();

  /**
   * Gives an attribute a value.
   *
   * @param path the attribute
   * @param value the new value
   */
  record Set(AttributePath path, EncodableValue<?> value) implements UpdateAction {}

  /**
   * Adds a number to an attribute; an absent one counts as zero.
   *
   * @param path the attribute
   * @param amount what is added, perhaps negative
   */
  record Add(AttributePath path, EncodableValue<?> amount) implements UpdateAction {}

  /**
   * Removes an attribute.
   *
   * @param path the attribute
   */
  record Remove(AttributePath path) implements UpdateAction {}
}
