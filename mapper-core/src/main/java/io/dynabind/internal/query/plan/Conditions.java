package io.dynabind.internal.query.plan;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Condition.Comparator;
import io.dynabind.model.AttributeModel;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Criteria as conditions of a call, and as words of an explanation. */
final class Conditions {

  private Conditions() {}

  static Condition ofKey(List<Criterion> criteria, Arguments values) {
    List<Condition> conditions = new ArrayList<>();
    for (Criterion criterion : criteria) {
      conditions.add(one(AttributePath.of(criterion.property().attribute()), criterion, values));
    }
    return new Condition.And(conditions);
  }

  static Condition ofFilter(List<Criterion> criteria, Arguments values) {
    List<Condition> conditions = new ArrayList<>();
    for (Criterion criterion : criteria) {
      conditions.add(
          values.asksForNothing(criterion)
              ? absent(criterion.property().attribute())
              : underAnyName(criterion, values));
    }
    return new Condition.And(conditions);
  }

  /** A former name counts where the current one is missing, as it does when an item is read. */
  private static Condition underAnyName(Criterion criterion, Arguments values) {
    Condition condition = null;
    for (AttributePath path : namesBackwards(criterion.property().attribute())) {
      Condition here = one(path, criterion, values);
      condition = condition == null ? here : orElse(here, path, condition);
    }
    return Objects.requireNonNull(condition);
  }

  private static Condition absent(AttributeModel attribute) {
    boolean storesNulls = attribute.component().options().storesNulls();
    Condition condition = null;
    for (AttributePath path : namesBackwards(attribute)) {
      Condition none = new Condition.NotExists(path);
      Condition here = condition == null ? none : new Condition.And(List.of(none, condition));
      condition = storesNulls ? new Condition.Or(List.of(isNull(path), here)) : here;
    }
    return Objects.requireNonNull(condition);
  }

  private static Condition isNull(AttributePath path) {
    return new Condition.Comparison(path, Comparator.EQUAL, EncodableValue.storedNull());
  }

  private static Condition orElse(Condition here, AttributePath path, Condition otherwise) {
    return new Condition.Or(
        List.of(here, new Condition.And(List.of(new Condition.NotExists(path), otherwise))));
  }

  private static List<AttributePath> namesBackwards(AttributeModel attribute) {
    List<AttributePath> names = new ArrayList<>();
    names.add(AttributePath.of(attribute));
    attribute.formerNames().forEach(name -> names.add(new AttributePath(name)));
    Collections.reverse(names);
    return names;
  }

  private static Condition one(AttributePath path, Criterion criterion, Arguments values) {
    EncodableValue<?> value = values.required(criterion);
    return switch (criterion.operator()) {
      case EQUALS -> new Condition.Comparison(path, Comparator.EQUAL, value);
      case LESS_THAN -> new Condition.Comparison(path, Comparator.LESS, value);
      case LESS_THAN_EQUAL -> new Condition.Comparison(path, Comparator.LESS_OR_EQUAL, value);
      case GREATER_THAN -> new Condition.Comparison(path, Comparator.GREATER, value);
      case GREATER_THAN_EQUAL -> new Condition.Comparison(path, Comparator.GREATER_OR_EQUAL, value);
      case BETWEEN -> new Condition.Between(path, value, values.upper(criterion, value));
      case STARTING_WITH -> new Condition.BeginsWith(path, value);
      default -> throw new IllegalStateException("Not planned: " + criterion.operator());
    };
  }

  static String explain(EntityCodec<?> codec, List<Criterion> criteria) {
    return criteria.stream()
        .map(
            criterion ->
                OwnVariant.is(criterion)
                    ? criterion.property().attribute().storedName()
                        + " = '"
                        + OwnVariant.name(codec)
                        + "'"
                    : explain(criterion))
        .collect(Collectors.joining(" and "));
  }

  private static String explain(Criterion criterion) {
    String name = criterion.property().attribute().storedName();
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
