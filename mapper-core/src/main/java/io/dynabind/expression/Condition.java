package io.dynabind.expression;

import io.dynabind.codec.EncodableValue;
import java.util.List;

/**
 * A condition on an item, as a value: for writes, key conditions and filters alike. Names and
 * values never become part of the text; they are rendered as placeholders. {@code toString} shows
 * no values.
 *
 * <pre>{@code
 * attribute(Order::status).eq(PAID).and(attribute(Order::total).lt(limit))
 * }</pre>
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">Condition
 *     and filter expressions</a>
 */
public sealed interface Condition {

  /**
   * Both this condition and another one.
   *
   * @param other the other one
   * @return a condition that is true if both are
   */
  default Condition and(Condition other) {
    return new And(List.of(this, other));
  }

  /**
   * This condition or another one.
   *
   * @param other the other one
   * @return a condition that is true if at least one is
   */
  default Condition or(Condition other) {
    return new Or(List.of(this, other));
  }

  /** The comparison operators. */
  enum Comparator {
    /** Equal. */
    EQUAL("="),
    /** Not equal. */
    NOT_EQUAL("<>"),
    /** Less than. */
    LESS("<"),
    /** Less than or equal. */
    LESS_OR_EQUAL("<="),
    /** Greater than. */
    GREATER(">"),
    /** Greater than or equal. */
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    Comparator(String symbol) {
      this.symbol = symbol;
    }

    /**
     * The operator as DynamoDB writes it.
     *
     * @return the symbol
     */
    public String symbol() {
      return symbol;
    }
  }

  /**
   * An attribute or its size compared with a value or another attribute.
   *
   * @param left what is compared
   * @param comparator how
   * @param right with what
   */
  record Comparison(Operand left, Comparator comparator, Operand right) implements Condition {

    /**
     * Makes the comparison of an attribute with a value.
     *
     * @param path the attribute
     * @param comparator how
     * @param value the value
     */
    public Comparison(AttributePath path, Comparator comparator, EncodableValue<?> value) {
      this(path, comparator, new Operand.Encoded(value));
    }
  }

  /**
   * An attribute or its size between two values, both included.
   *
   * @param operand what is compared
   * @param low the lower bound
   * @param high the upper bound
   */
  record Between(Operand operand, Operand low, Operand high) implements Condition {

    /**
     * Makes the comparison of an attribute with two values.
     *
     * @param path the attribute
     * @param low the lower bound
     * @param high the upper bound
     */
    public Between(AttributePath path, EncodableValue<?> low, EncodableValue<?> high) {
      this(path, new Operand.Encoded(low), new Operand.Encoded(high));
    }
  }

  /**
   * An attribute that is one of some values.
   *
   * @param operand what is compared
   * @param values at least one
   */
  record In(Operand operand, List<Operand> values) implements Condition {

    /** Freezes the list. */
    public In {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("in() was given no values; leave the condition out");
      }
    }
  }

  /**
   * A string or binary attribute that begins with a value.
   *
   * @param path the attribute
   * @param prefix the beginning
   */
  record BeginsWith(Path path, Operand prefix) implements Condition {

    /**
     * Makes the condition.
     *
     * @param path the attribute
     * @param prefix the beginning
     */
    public BeginsWith(AttributePath path, EncodableValue<?> prefix) {
      this(path, new Operand.Encoded(prefix));
    }
  }

  /**
   * A string or binary attribute that contains a value, or a list or set that has it as an element.
   *
   * @param path the attribute
   * @param part the value
   */
  record Contains(Path path, Operand part) implements Condition {}

  /**
   * An attribute that is stored as a type.
   *
   * @param path the attribute
   * @param type the type
   */
  record TypeIs(Path path, Operand type) implements Condition {}

  /**
   * An attribute that is there.
   *
   * @param path the attribute
   */
  record Exists(Path path) implements Condition {}

  /**
   * An attribute that is not there.
   *
   * @param path the attribute
   */
  record NotExists(Path path) implements Condition {}

  /**
   * All of several conditions.
   *
   * @param conditions at least one
   */
  record And(List<Condition> conditions) implements Condition {

    /** Freezes the list. */
    public And {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * Any of several conditions.
   *
   * @param conditions at least one
   */
  record Or(List<Condition> conditions) implements Condition {

    /** Freezes the list. */
    public Or {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * The opposite of a condition.
   *
   * @param condition what must be false
   */
  record Not(Condition condition) implements Condition {}
}
