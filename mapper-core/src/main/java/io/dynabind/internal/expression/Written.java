package io.dynabind.internal.expression;

import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Condition;
import io.dynabind.expression.UpdateAction;
import java.util.List;

/**
 * A written expression after it was parsed: the value that the typed API builds, with {@link
 * io.dynabind.expression.Operand.Parameter} in the places of values. Attributes are named as in
 * {@link io.dynabind.expression.Expressions#attribute(String)}, by their names in Java.
 *
 * @param text the expression as it was written
 * @param value what it says
 * @param mentions what it names, and where
 * @param <V> the kind of the value
 */
public record Written<V>(String text, V value, Mentions mentions) {

  /**
   * Parses a condition, a filter or a key condition.
   *
   * @param text the expression
   * @param parameters the names of the method's parameters, in order
   * @return the condition
   * @throws SyntaxException if it is none
   */
  public static Written<Condition> condition(String text, List<String> parameters) {
    Tokens tokens = new Tokens(text);
    Mentions mentions = new Mentions(parameters);
    return new Written<>(text, new ConditionParser(tokens, mentions).parse(), mentions);
  }

  /**
   * Parses an update.
   *
   * @param text the expression, such as {@code SET total = total + :amount REMOVE note}
   * @param parameters the names of the method's parameters, in order
   * @return its actions, in the order in which they were written
   * @throws SyntaxException if it is none
   */
  public static Written<List<UpdateAction>> update(String text, List<String> parameters) {
    Tokens tokens = new Tokens(text);
    Mentions mentions = new Mentions(parameters);
    return new Written<>(text, new UpdateParser(tokens, mentions).parse(), mentions);
  }

  /**
   * Parses a projection.
   *
   * @param text attributes with commas between them
   * @return the attributes
   * @throws SyntaxException if it is none
   */
  public static Written<List<AttributeRef<?>>> projection(String text) {
    Tokens tokens = new Tokens(text);
    Mentions mentions = new Mentions(List.of());
    List<AttributeRef<?>> paths = new OperandParser(tokens, mentions).paths();
    if (!tokens.isEnd()) {
      throw tokens.unexpected("',' or the end");
    }
    return new Written<>(text, paths, mentions);
  }
}
