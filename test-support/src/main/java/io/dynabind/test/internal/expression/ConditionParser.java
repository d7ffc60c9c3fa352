package io.dynabind.test.internal.expression;

import io.dynabind.test.internal.value.Value;
import io.dynabind.test.internal.value.ValueOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads conditions: OR binds less than AND, AND less than NOT. */
final class ConditionParser {

  private static final Set<String> TYPES =
      Set.of("S", "N", "B", "BOOL", "NULL", "L", "M", "SS", "NS", "BS");

  private static final Map<String, Function<ConditionParser, Condition>> FUNCTIONS =
      Map.of(
          "attribute_exists", p -> new Condition.Exists(p.tokens.path()),
          "attribute_not_exists", p -> new Condition.Not(new Condition.Exists(p.tokens.path())),
          "attribute_type", ConditionParser::attributeType,
          "begins_with", ConditionParser::beginsWith,
          "contains", ConditionParser::contains);

  private final Tokens tokens;

  ConditionParser(Tokens tokens) {
    this.tokens = tokens;
  }

  Condition parse() {
    Condition condition = or();
    tokens.expectEnd();
    return condition;
  }

  private Condition or() {
    Condition left = and();
    while (tokens.acceptWord("OR")) {
      left = new Condition.Or(left, and());
    }
    return left;
  }

  private Condition and() {
    Condition left = not();
    while (tokens.acceptWord("AND")) {
      left = new Condition.And(left, not());
    }
    return left;
  }

  private Condition not() {
    if (tokens.acceptWord("NOT")) {
      return new Condition.Not(not());
    }
    if (tokens.accept("(")) {
      Condition inner = or();
      tokens.expect(")");
      return inner;
    }
    return primary();
  }

  private Condition primary() {
    String name = tokens.function();
    Function<ConditionParser, Condition> function = FUNCTIONS.get(name);
    if (function != null) {
      tokens.enterFunction();
      Condition condition = function.apply(this);
      tokens.expect(")");
      return condition;
    }
    if (!name.isEmpty() && !name.equals("size")) {
      throw new ExpressionException(
          "Invalid function name; function: " + name.toLowerCase(Locale.ROOT));
    }
    return comparison();
  }

  private Condition comparison() {
    Operand left = operand();
    if (tokens.acceptWord("BETWEEN")) {
      return between(left);
    }
    if (tokens.acceptWord("IN")) {
      return in(left);
    }
    Comparator comparator = Comparator.BY_SIGN.get(tokens.peek().text());
    if (comparator == null) {
      throw tokens.unexpected();
    }
    tokens.expect(tokens.peek().text());
    Operand right = operand();
    requireDistinct(left, right);
    if (comparator.needsOrder()) {
      requireOrdered(left);
      requireOrdered(right);
    }
    return new Condition.Compare(left, comparator, right);
  }

  private static void requireDistinct(Operand first, Operand other) {
    if (first instanceof Operand.At && first.equals(other)) {
      throw new ExpressionException("The first operand must be distinct from the remaining ones");
    }
  }

  private static void requireOrdered(Operand operand) {
    if (operand instanceof Operand.Constant constant && !ValueOrder.isOrdered(constant.value())) {
      throw new ExpressionException(
          "Incorrect operand type for operator or function; operand type: "
              + constant.value().type());
    }
  }

  private Condition between(Operand operand) {
    Operand low = operand();
    tokens.expectWord("AND");
    Operand high = operand();
    requireDistinct(operand, low);
    requireDistinct(operand, high);
    requireOrdered(low);
    requireOrdered(high);
    @Nullable Value lowest = low instanceof Operand.Constant c ? c.value() : null;
    @Nullable Value highest = high instanceof Operand.Constant c ? c.value() : null;
    if (lowest != null && highest != null) {
      requireRange(lowest, highest);
    }
    return new Condition.Between(operand, low, high);
  }

  private static void requireRange(Value low, Value high) {
    if (!low.type().equals(high.type())) {
      throw new ExpressionException("The BETWEEN operator requires same data type for bounds");
    }
    if (ValueOrder.INSTANCE.compare(low, high) > 0) {
      throw new ExpressionException(
          "The BETWEEN operator requires upper bound to be greater than or equal to lower bound");
    }
  }

  private Condition in(Operand operand) {
    tokens.expect("(");
    List<Operand> candidates = new ArrayList<>();
    do {
      Operand candidate = operand();
      requireDistinct(operand, candidate);
      candidates.add(candidate);
    } while (tokens.accept(","));
    tokens.expect(")");
    return new Condition.In(operand, candidates);
  }

  private Operand operand() {
    if (tokens.function().equals("size")) {
      tokens.enterFunction();
      Operand size = new Operand.SizeOf(tokens.path());
      tokens.expect(")");
      return size;
    }
    return tokens.isValue() ? tokens.value() : new Operand.At(tokens.path());
  }

  private Condition attributeType() {
    Path path = tokens.path();
    tokens.expect(",");
    if (!(tokens.value().value() instanceof Value.Text type) || !TYPES.contains(type.value())) {
      throw new ExpressionException("Invalid attribute type name found");
    }
    return new Condition.HasType(path, type.value());
  }

  private Condition beginsWith() {
    Operand value = operand();
    tokens.expect(",");
    Operand prefix = operand();
    if (prefix instanceof Operand.Constant constant
        && !(constant.value() instanceof Value.Text)
        && !(constant.value() instanceof Value.Binary)) {
      throw new ExpressionException(
          "Incorrect operand type for operator or function; operator or function: begins_with");
    }
    requireDistinct(value, prefix);
    return new Condition.BeginsWith(value, prefix);
  }

  private Condition contains() {
    Operand container = operand();
    tokens.expect(",");
    Operand element = operand();
    requireDistinct(container, element);
    return new Condition.Contains(container, element);
  }
}
