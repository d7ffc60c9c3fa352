package io.dynabind.internal.repository;

import io.dynabind.annotation.Is;
import io.dynabind.annotation.Where;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import io.dynabind.query.Property;
import io.dynabind.query.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the parameters of a method ask, by their names or as {@link Where} says. */
final class ParameterCriteria {

  private static final Map<Is, Operator> OPERATORS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Is.EQUAL_TO, Operator.EQUALS),
              Map.entry(Is.NOT_EQUAL_TO, Operator.NOT_EQUALS),
              Map.entry(Is.LESS_THAN, Operator.LESS_THAN),
              Map.entry(Is.AT_MOST, Operator.LESS_THAN_EQUAL),
              Map.entry(Is.GREATER_THAN, Operator.GREATER_THAN),
              Map.entry(Is.AT_LEAST, Operator.GREATER_THAN_EQUAL),
              Map.entry(Is.STARTING_WITH, Operator.STARTING_WITH),
              Map.entry(Is.CONTAINING, Operator.CONTAINING),
              Map.entry(Is.NOT_CONTAINING, Operator.NOT_CONTAINING),
              Map.entry(Is.IN, Operator.IN),
              Map.entry(Is.NOT_IN, Operator.NOT_IN)));

  private final MethodContext context;
  private final Set<String> named;

  ParameterCriteria(MethodContext context, Set<String> named) {
    this.context = context;
    this.named = named;
  }

  List<Criterion> parse() {
    List<Criterion> criteria = new ArrayList<>();
    List<String> names = context.parameters().names();
    for (int i = 0; i < names.size(); i++) {
      if (!named.contains(names.get(i))) {
        Criterion criterion = criterion(i, names.get(i));
        if (criterion != null) {
          criteria.add(criterion);
        }
      }
    }
    return criteria;
  }

  private boolean mayBeLeftOut(int position, AttributeModel attribute) {
    boolean optional = context.parameters().types().get(position).raw() == Optional.class;
    return context.parameters().isNullable(position)
        || (optional && attribute.type().raw() != Optional.class);
  }

  private @Nullable Criterion criterion(int position, String name) {
    Where where = context.parameters().declared().get(position).getAnnotation(Where.class);
    String attribute = where == null || where.value().isEmpty() ? name : where.value();
    Operator operator =
        Objects.requireNonNull(OPERATORS.get(where == null ? Is.EQUAL_TO : where.is()));
    Property found = property(attribute);
    return found == null
        ? null
        : new Criterion(
            found,
            operator,
            List.of(Value.argument(position)),
            mayBeLeftOut(position, found.last()));
  }

  /** An attribute, or a part of one; null if there is none, which is reported. */
  private @Nullable Property property(String name) {
    Property part = part(context.entity().attributes(), name, List.of());
    if (part != null) {
      return part;
    }
    AttributeModel unknown = QueryWord.attribute(context, name);
    return unknown == null ? null : Property.of(unknown);
  }

  /** Flattened components have names with dots themselves. */
  private @Nullable Property part(
      List<AttributeModel> candidates, String name, List<AttributeModel> owners) {
    for (AttributeModel candidate : candidates) {
      List<AttributeModel> path = new ArrayList<>(owners);
      path.add(candidate);
      if (candidate.name().equals(name)) {
        return new Property(path);
      }
      ObjectModel inner =
          name.startsWith(candidate.name() + ".") ? context.nested().apply(candidate) : null;
      Property found =
          inner == null
              ? null
              : part(inner.attributes(), name.substring(candidate.name().length() + 1), path);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
