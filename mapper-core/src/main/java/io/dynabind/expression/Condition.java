package io.dynabind.expression;

import io.dynabind.codec.EncodableValue;
import java.util.List;

/**
 * A condition on an item, as a value: for writes, key conditions and filters alike. Names and
 * values never become part of the text; they are rendered as placeholders.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">Condition
 *     and filter expressions</a>
 */
public sealed interface Condition {

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
   * An attribute compared with a value.
   *
   * @param path the attribute
   * @param comparator how
   * @param value the value
   */
  record Comparison(AttributePath path, Comparator comparator, EncodableValue<?> value)
      implements Condition {}

  /**
   * An attribute between two values, both included.
   *
   * @param path the attribute
   * @param low the lower bound
   * @param high the upper bound
   */
  record Between(AttributePath path, EncodableValue<?> low, EncodableValue<?> high)
      implements Condition {}

  /**
   * A string or binary attribute that begins with a value.
   *
   * @param path the attribute
   * @param prefix the beginning
   */
  record BeginsWith(AttributePath path, EncodableValue<?> prefix) implements Condition {}

  /**
   * An attribute that is there.
   *
   * @param path the attribute
   */
  record Exists(AttributePath path) implements Condition {}

  /**
   * An attribute that is not there.
   *
   * @param path the attribute
   */
  record NotExists(AttributePath path) implements Condition {}

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
