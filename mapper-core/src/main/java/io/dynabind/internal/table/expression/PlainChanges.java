package io.dynabind.internal.table.expression;

import io.dynabind.codec.Codec;
import io.dynabind.codec.Parts;
import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Expressions;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import io.dynabind.model.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a map of plain changes into the actions of an update. */
final class PlainChanges {

  private static final String PUT = "put";
  private static final String ADD = "add";
  private static final String DELETE = "delete";
  private static final Set<String> VERBS = Set.of(PUT, ADD, DELETE);

  private final Paths paths;

  PlainChanges(Paths paths) {
    this.paths = paths;
  }

  List<UpdateAction> actions(Map<String, ? extends @Nullable Object> changes) {
    List<UpdateAction> actions = new ArrayList<>();
    changes.forEach(
        (path, change) -> {
          AttributeRef<?> attribute = Expressions.attribute(path);
          UpdateAction action = action(attribute, paths.find(attribute), change);
          if (action != null) {
            actions.add(action);
          }
        });
    return actions;
  }

  private static @Nullable UpdateAction action(
      AttributeRef<?> attribute, Target target, @Nullable Object change) {
    String verb = verb(change);
    Object value = verb != null && change instanceof Map<?, ?> map ? map.get(verb) : change;
    if (value == null || value.equals("")) {
      return ADD.equals(verb) ? null : new UpdateAction.Remove(attribute);
    }
    if (ADD.equals(verb)) {
      return PlainValues.isNothing(value) ? null : add(attribute, target, value);
    }
    if (DELETE.equals(verb)) {
      return PlainValues.isNothing(value) ? null : delete(attribute, target, value);
    }
    return PlainValues.isNothing(value)
        ? new UpdateAction.Remove(attribute)
        : new UpdateAction.Set(attribute, plain(PlainValues.of(target, value)));
  }

  private static @Nullable String verb(@Nullable Object change) {
    if (change instanceof Map<?, ?> map && map.size() == 1) {
      Object key = map.keySet().iterator().next();
      return key instanceof String text && VERBS.contains(text) ? text : null;
    }
    return null;
  }

  private static UpdateAction add(AttributeRef<?> attribute, Target target, Object value) {
    boolean counts =
        target.isDocument() || Numbers.isNumber(Target.content(target.type()).boxed().raw());
    if (counts && value instanceof Number) {
      return new UpdateAction.Increment(attribute, null, plain(value), false);
    }
    Codec<?> content = Parts.content(target.codec());
    Codec<?> member = target.isDocument() && value instanceof Set ? content : Parts.member(content);
    if (member != null) {
      return new UpdateAction.AddTo(
          attribute, plain(new LinkedHashSet<>(elements(target, member, value))));
    }
    Codec<?> element = target.isDocument() ? content : Parts.element(content);
    if (element == null) {
      throw target.refuse("is " + target.type() + ", to which nothing is added");
    }
    return new UpdateAction.Append(attribute, null, plain(elements(target, element, value)), false);
  }

  private static UpdateAction delete(AttributeRef<?> attribute, Target target, Object value) {
    Codec<?> content = Parts.content(target.codec());
    Codec<?> member = target.isDocument() ? content : Parts.member(content);
    if (member == null) {
      throw target.refuse(
          "is " + target.type() + ", from which nothing is deleted; null removes the attribute");
    }
    return new UpdateAction.RemoveFrom(
        attribute, plain(new LinkedHashSet<>(elements(target, member, value))));
  }

  private static List<Object> elements(Target target, Codec<?> codec, Object value) {
    Collection<?> plain =
        PlainValues.isElements(value) ? PlainReader.elements(value) : List.of(value);
    TypeRef type = Target.inside(target.type());
    List<Object> elements = new ArrayList<>();
    for (Object each : plain) {
      if (each == null) {
        throw target.refuse("was given null as an element");
      }
      elements.add(PlainValues.of(target, codec, type, each));
    }
    return elements;
  }

  private static Operand plain(Object value) {
    return new Operand.Plain(value);
  }
}
