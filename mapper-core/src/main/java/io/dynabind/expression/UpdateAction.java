package io.dynabind.expression;

import io.dynabind.codec.EncodableValue;
import org.jspecify.annotations.Nullable;

/**
 * One action of an update, as a value. {@code toString} shows no values.
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
  Path path();

  /**
   * Gives an attribute a value.
   *
   * @param path the attribute
   * @param value the new value
   */
  record Set(Path path, Operand value) implements UpdateAction {

    /**
     * Makes the action.
     *
     * @param path the attribute
     * @param value the new value
     */
    public Set(AttributePath path, EncodableValue<?> value) {
      this(path, new Operand.Encoded(value));
    }
  }

  /**
   * Gives an attribute a value, unless it has one.
   *
   * @param path the attribute
   * @param value the value
   */
  record SetIfAbsent(Path path, Operand value) implements UpdateAction {}

  /**
   * Adds a number to an attribute.
   *
   * @param path the attribute
   * @param start what it is taken for where it is absent; null where that is not yet known
   * @param amount what is added
   * @param minus whether it is subtracted instead
   */
  record Increment(Path path, @Nullable Operand start, Operand amount, boolean minus)
      implements UpdateAction {}

  /**
   * Adds elements to a list.
   *
   * @param path the attribute
   * @param start what it is taken for where it is absent; null where that is not yet known
   * @param elements the elements
   * @param first whether they go before the others
   */
  record Append(Path path, @Nullable Operand start, Operand elements, boolean first)
      implements UpdateAction {}

  /**
   * Adds elements to a set, which is made where it is absent.
   *
   * @param path the attribute
   * @param elements the elements
   */
  record AddTo(Path path, Operand elements) implements UpdateAction {}

  /**
   * Removes elements from a set.
   *
   * @param path the attribute
   * @param elements the elements
   */
  record RemoveFrom(Path path, Operand elements) implements UpdateAction {}

  /**
   * Removes an attribute.
   *
   * @param path the attribute
   */
  record Remove(Path path) implements UpdateAction {}

  /**
   * Puts an element in front of a list, each other one a place further, and drops what would be
   * beyond the last place. The list must be there.
   *
   * @param path the list
   * @param first the element
   * @param filler takes the place of elements that are not there
   * @param length how many elements the list has then, 2 or more
   */
  record Shift(Path path, Operand first, Operand filler, int length) implements UpdateAction {}
}
