package io.dynabind.internal.expression;

import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Condition.Comparator;
import io.dynabind.expression.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one comparison or function. Attributes come to stand on the left of parameters. */
final class ComparisonParser {

  private static final Map<Comparator, Comparator> MIRRORED =
      Map.of(
          Comparator.EQUAL, Comparator.EQUAL,
          Comparator.NOT_EQUAL, Comparator.NOT_EQUAL,
          Comparator.LESS, Comparator.GREATER,
          Comparator.LESS_OR_EQUAL, Comparator.GREATER_OR_EQUAL,
          Comparator.GREATER, Comparator.LESS,
          Comparator.GREATER_OR_EQUAL, Comparator.LESS_OR_EQUAL);

  private final Tokens tokens;
  private final Mentions mentions;
  private final OperandParser operands;

  ComparisonParser(Tokens tokens, Mentions mentions) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.operands = new OperandParser(tokens, mentions);
  }

  Condition parse() {
    int column = tokens.peek().column();
    Condition function = function();
    if (function != null) {
      return mentions.part(function, column);
    }
    Operand left = operands.compared();
    int operator = tokens.peek().column();
    mentions.operator(operator);
    Comparator comparator = takeComparator();
    if (comparator != null) {
      return compare(left, comparator, operands.compared(), column, operator);
    }
    if (tokens.takeKeyword("BETWEEN")) {
      return between(left, column, operator);
    }
    if (tokens.takeKeyword("IN")) {
      return in(left, column, operator);
    }
    throw tokens.unexpected("a comparison");
  }

  private @Nullable Condition function() {
    if (operands.takeFunction("attribute_exists")) {
      return new Condition.Exists(closed(operands.path()));
    }
    if (operands.takeFunction("attribute_not_exists")) {
      return new Condition.NotExists(closed(operands.path()));
    }
    if (operands.takeFunction("attribute_type")) {
      AttributeRef<?> path = operands.path();
      return new Condition.TypeIs(path, argument());
    }
    if (operands.takeFunction("begins_with")) {
      AttributeRef<?> path = operands.path();
      return new Condition.BeginsWith(path, argument());
    }
    if (operands.takeFunction("contains")) {
      AttributeRef<?> path = operands.path();
      return new Condition.Contains(path, argument());
    }
    return null;
  }

  private AttributeRef<?> closed(AttributeRef<?> path) {
    tokens.require(")");
    return path;
  }

  private Operand argument() {
    tokens.require(",");
    Operand argument = operands.simple();
    tokens.require(")");
    return argument;
  }

  private @Nullable Comparator takeComparator() {
    for (Comparator comparator : Comparator.values()) {
      if (tokens.takeSign(comparator.symbol())) {
        return comparator;
      }
    }
    return null;
  }

  private Condition compare(
      Operand left, Comparator comparator, Operand right, int column, int operator) {
    boolean swap =
        left instanceof Operand.Parameter
            || (left instanceof AttributeRef && right instanceof Operand.Size);
    Operand first = swap ? right : left;
    if (first instanceof Operand.Parameter) {
      throw new SyntaxException(
          operator, "two parameters are compared", "Compare them in Java, before the call.");
    }
    Comparator mirrored = Objects.requireNonNull(MIRRORED.get(comparator));
    return mentions.part(
        new Condition.Comparison(first, swap ? mirrored : comparator, swap ? left : right), column);
  }

  private Condition between(Operand left, int column, int operator) {
    Operand low = operands.compared();
    if (!tokens.takeKeyword("AND")) {
      throw tokens.unexpected("AND");
    }
    Operand high = operands.compared();
    if (!(left instanceof Operand.Parameter)) {
      return mentions.part(new Condition.Between(left, low, high), column);
    }
    return new Condition.And(
        List.of(
            compare(left, Comparator.GREATER_OR_EQUAL, low, column, operator),
            compare(left, Comparator.LESS_OR_EQUAL, high, column, operator)));
  }

  private Condition in(Operand left, int column, int operator) {
    List<Operand> values = new ArrayList<>();
    if (tokens.peek().kind() == Token.Kind.PARAMETER) {
      values.add(operands.simple());
    } else {
      tokens.require("(");
      do {
        values.add(operands.compared());
      } while (tokens.takeSign(","));
      tokens.require(")");
    }
    if (!(left instanceof Operand.Parameter)) {
      return mentions.part(new Condition.In(left, values), column);
    }
    List<Condition> any = new ArrayList<>();
    for (Operand value : values) {
      any.add(compare(left, Comparator.EQUAL, value, column, operator));
    }
    return any.size() == 1 ? any.get(0) : new Condition.Or(any);
  }
}
