package io.dynabind.internal.table.expression;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns the filters of applications into conditions that can be rendered: attributes by their
 * stored names, former ones where the current one is missing, values with their codecs.
 * Thread-safe.
 */
public final class Filters {

  private final EntityModel model;
  private final Paths paths;

  /**
   * Makes one.
   *
   * @param codec the entity's codec
   */
  public Filters(EntityCodec<?> codec) {
    this.model = codec.model();
    this.paths = new Paths(codec);
  }

  /**
   * A filter.
   *
   * @param condition as an application writes it
   * @param excluded attributes that it may not name: the key of what is queried
   * @return the condition in terms of what is stored
   * @throws IllegalArgumentException if an attribute is not one of the entity, or excluded, or a
   *     value does not fit its attribute
   */
  public Condition resolve(Condition condition, List<AttributeModel> excluded) {
    if (condition instanceof Condition.And a) {
      return new Condition.And(all(a.conditions(), excluded));
    }
    if (condition instanceof Condition.Or o) {
      return new Condition.Or(all(o.conditions(), excluded));
    }
    if (condition instanceof Condition.Not n) {
      return new Condition.Not(resolve(n.condition(), excluded));
    }
    Condition bound = bound(condition);
    Set<AttributeModel> named = attributes(bound);
    for (AttributeModel attribute : named) {
      if (excluded.contains(attribute)) {
        throw new IllegalArgumentException(
            String.format(
                "%s.%s is in the key of what is queried, which a filter may not name: use"
                    + " rangeKey()",
                model, attribute.name()));
      }
    }
    named.removeIf(attribute -> attribute.formerNames().isEmpty());
    return underAnyName(bound, new ArrayDeque<>(named));
  }

  /** A condition in terms of what is stored, which counts former names too. */
  Condition underAnyNames(Condition condition) {
    if (condition instanceof Condition.And a) {
      return new Condition.And(a.conditions().stream().map(this::underAnyNames).toList());
    }
    if (condition instanceof Condition.Or o) {
      return new Condition.Or(o.conditions().stream().map(this::underAnyNames).toList());
    }
    if (condition instanceof Condition.Not n) {
      return new Condition.Not(underAnyNames(n.condition()));
    }
    Set<AttributeModel> named = attributes(condition);
    named.removeIf(attribute -> attribute.formerNames().isEmpty());
    return underAnyName(condition, new ArrayDeque<>(named));
  }

  private List<Condition> all(Collection<Condition> conditions, List<AttributeModel> excluded) {
    return conditions.stream().map(each -> resolve(each, excluded)).toList();
  }

  /** The condition with its values in their places. */
  private Condition bound(Condition condition) {
    Resolver resolver = new Resolver(paths);
    Condition open = resolver.resolve(condition);
    Rendered values =
        new Rendered(null, null, Map.of(), resolver.slots(), resolver.places(), false);
    Deque<EncodableValue<?>> bound =
        new ArrayDeque<>(
            values.bind(Shape.of(List.of(), condition).values()).placeholders().values().values());
    return new Substitution(
            path -> path,
            operand -> operand == Resolver.OPEN ? new Operand.Encoded(bound.remove()) : operand)
        .of(open);
  }

  /**
   * The attributes that a condition is on.
   *
   * @param condition a condition in terms of what is stored
   * @return the attributes, as far as the entity maps them
   */
  public Set<AttributeModel> attributes(Condition condition) {
    Set<AttributeModel> named = new LinkedHashSet<>();
    var unused = new Substitution(path -> note(path, named), value -> value).of(condition);
    return named;
  }

  private AttributePath note(AttributePath path, Set<AttributeModel> named) {
    for (AttributeModel attribute : model.attributes()) {
      if (attribute.storedName().equals(path.storedName())
          || attribute.formerNames().contains(path.storedName())) {
        named.add(attribute);
      }
    }
    return path;
  }

  /** The condition on the current names, or where one is missing on those that it had before. */
  private static Condition underAnyName(Condition condition, Deque<AttributeModel> renamed) {
    if (renamed.isEmpty()) {
      return condition;
    }
    AttributeModel attribute = renamed.remove();
    List<String> names = new ArrayList<>(attribute.formerNames());
    names.add(0, attribute.storedName());
    Condition any = null;
    for (int i = names.size() - 1; i >= 0; i--) {
      AttributePath path = new AttributePath(names.get(i));
      Condition here = underAnyName(named(condition, attribute, path), new ArrayDeque<>(renamed));
      any = any == null ? here : either(path, here, any);
    }
    return any == null ? condition : any;
  }

  private static Condition either(AttributePath path, Condition here, Condition otherwise) {
    return new Condition.Or(
        List.of(
            new Condition.And(List.of(new Condition.Exists(path), here)),
            new Condition.And(List.of(new Condition.NotExists(path), otherwise))));
  }

  private static Condition named(
      Condition condition, AttributeModel attribute, AttributePath other) {
    return new Substitution(
            path ->
                path.storedName().equals(attribute.storedName())
                    ? new AttributePath(other.storedName(), path.segments())
                    : path,
            operand -> operand)
        .of(condition);
  }
}
