package io.dynabind.internal.query.plan;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Condition.Comparator;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Criteria as conditions of a call, and as words of an explanation. */
final class Conditions {

  private Conditions() {}

  static Condition all(EntityCodec<?> codec, List<Criterion> criteria, Object[] arguments) {
    List<Condition> conditions = new ArrayList<>();
    for (Criterion criterion : criteria) {
      conditions.add(one(codec, criterion, arguments));
    }
    return new Condition.And(conditions);
  }

  private static Condition one(EntityCodec<?> codec, Criterion criterion, Object[] arguments) {
    AttributePath path = AttributePath.of(criterion.attribute());
    if (OwnVariant.is(criterion)) {
      return new Condition.Comparison(path, Comparator.EQUAL, OwnVariant.value(codec, criterion));
    }
    EncodableValue<?> value = value(codec, criterion, arguments[criterion.argument()]);
    return switch (criterion.operator()) {
      case EQUALS -> new Condition.Comparison(path, Comparator.EQUAL, value);
      case LESS_THAN -> new Condition.Comparison(path, Comparator.LESS, value);
      case LESS_THAN_EQUAL -> new Condition.Comparison(path, Comparator.LESS_OR_EQUAL, value);
      case GREATER_THAN -> new Condition.Comparison(path, Comparator.GREATER, value);
      case GREATER_THAN_EQUAL -> new Condition.Comparison(path, Comparator.GREATER_OR_EQUAL, value);
      case BETWEEN ->
          new Condition.Between(
              path, value, value(codec, criterion, arguments[criterion.argument() + 1]));
      case STARTING_WITH -> new Condition.BeginsWith(path, value);
    };
  }

  static EncodableValue<?> value(EntityCodec<?> codec, Criterion criterion, Object argument) {
    boolean optional = criterion.attribute().type().raw() == Optional.class;
    return EncodableValue.of(
        codec.codec(criterion.attribute()), optional ? Optional.of(argument) : argument);
  }

  static void requireValues(List<Criterion> criteria, String origin, Object[] arguments) {
    for (Criterion criterion : criteria) {
      for (int i = 0; i < criterion.operator().arguments(); i++) {
        if (arguments[criterion.argument() + i] == null) {
          throw new IllegalArgumentException(
              origin + " was given null for '" + criterion.attribute() + "'");
        }
      }
    }
  }

  static String explain(EntityCodec<?> codec, List<Criterion> criteria) {
    return criteria.stream()
        .map(
            criterion ->
                OwnVariant.is(criterion)
                    ? criterion.attribute().storedName() + " = '" + OwnVariant.name(codec) + "'"
                    : explain(criterion))
        .collect(Collectors.joining(" and "));
  }

  private static String explain(Criterion criterion) {
    String name = criterion.attribute().storedName();
    return switch (criterion.operator()) {
      case BETWEEN -> name + " between ? and ?";
      case STARTING_WITH -> "begins_with(" + name + ", ?)";
      default -> name + " " + symbol(criterion.operator()) + " ?";
    };
  }

  private static String symbol(Operator operator) {
    return switch (operator) {
      case LESS_THAN -> "<";
      case LESS_THAN_EQUAL -> "<=";
      case GREATER_THAN -> ">";
      case GREATER_THAN_EQUAL -> ">=";
      default -> "=";
    };
  }
}
