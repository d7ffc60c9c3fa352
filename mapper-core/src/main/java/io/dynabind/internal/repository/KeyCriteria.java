package io.dynabind.internal.repository;

import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.internal.expression.Mentions;
import io.dynabind.internal.expression.Written;
import io.dynabind.model.AttributeModel;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import io.dynabind.query.Property;
import io.dynabind.query.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A written key condition as criteria: comparisons of whole attributes, joined by AND. */
final class KeyCriteria {

  private static final Map<Condition.Comparator, Operator> OPERATORS =
      Map.of(
          Condition.Comparator.EQUAL, Operator.EQUALS,
          Condition.Comparator.LESS, Operator.LESS_THAN,
          Condition.Comparator.LESS_OR_EQUAL, Operator.LESS_THAN_EQUAL,
          Condition.Comparator.GREATER, Operator.GREATER_THAN,
          Condition.Comparator.GREATER_OR_EQUAL, Operator.GREATER_THAN_EQUAL);

  private final MethodContext context;
  private final Written<Condition> key;

  KeyCriteria(MethodContext context, Written<Condition> key) {
    this.context = context;
    this.key = key;
  }

  List<Criterion> parse() {
    List<Criterion> criteria = new ArrayList<>();
    for (Condition condition : joined(key.value())) {
      Criterion criterion = criterion(condition);
      if (criterion != null) {
        criteria.add(criterion);
      }
    }
    return criteria;
  }

  private static List<Condition> joined(Condition condition) {
    if (!(condition instanceof Condition.And and)) {
      return List.of(condition);
    }
    List<Condition> all = new ArrayList<>();
    and.conditions().forEach(each -> all.addAll(joined(each)));
    return all;
  }

  private @Nullable Criterion criterion(Condition condition) {
    if (condition instanceof Condition.Comparison c && OPERATORS.containsKey(c.comparator())) {
      return criterion(condition, c.left(), OPERATORS.get(c.comparator()), c.right());
    }
    if (condition instanceof Condition.Between b) {
      return criterion(condition, b.operand(), Operator.BETWEEN, b.low(), b.high());
    }
    if (condition instanceof Condition.BeginsWith b) {
      return criterion(condition, b.path(), Operator.STARTING_WITH, b.prefix());
    }
    if (condition instanceof Condition.In i && i.values().size() == 1) {
      return criterion(condition, i.operand(), Operator.IN, i.values().get(0));
    }
    return refuse(condition);
  }

  private @Nullable Criterion criterion(
      Condition condition, Operand left, @Nullable Operator operator, Operand... values) {
    List<Value> arguments = new ArrayList<>();
    for (Operand value : values) {
      if (!(value instanceof Operand.Parameter parameter)) {
        return refuse(condition);
      }
      arguments.add(Value.argument(parameter.position()));
    }
    if (operator == null || !(left instanceof AttributeRef<?> path)) {
      return refuse(condition);
    }
    AttributeModel attribute = QueryWord.attribute(context, path.toString());
    return attribute == null
        ? null
        : new Criterion(Property.of(attribute), operator, arguments, false);
  }

  private @Nullable Criterion refuse(Condition condition) {
    int column =
        key.mentions().parts().stream()
            .filter(part -> part.value() == condition)
            .map(Mentions.Part::column)
            .findFirst()
            .orElse(1);
    context.wrong(
        key.text(),
        column,
        "a key condition compares whole attributes with parameters, by =, <, <=, >, >=, BETWEEN or"
            + " begins_with, joined by AND",
        "Write everything else as the filter.");
    return null;
  }
}
