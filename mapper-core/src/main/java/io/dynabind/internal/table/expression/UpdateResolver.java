package io.dynabind.internal.table.expression;

import io.dynabind.codec.Codec;
import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.Parts;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import io.dynabind.item.AttributeType;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.TypeRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Turns updates as applications write them into such as can be rendered. */
final class UpdateResolver extends Resolver {

  private final UpdateRules rules;
  private final List<UpdateAction> former = new ArrayList<>();

  UpdateResolver(Paths paths, UpdateRules rules) {
    this(paths, rules, ParameterUse.NONE);
  }

  UpdateResolver(Paths paths, UpdateRules rules, ParameterUse parameters) {
    super(paths, parameters);
    this.rules = rules;
  }

  List<UpdateAction> resolve(List<UpdateAction> actions) {
    List<UpdateAction> resolved = new ArrayList<>();
    for (UpdateAction action : actions) {
      resolved.add(resolve(action));
    }
    resolved.addAll(former);
    return resolved;
  }

  private UpdateAction resolve(UpdateAction action) {
    if (action.path() instanceof AttributeRef<?> attribute) {
      Target target = find(attribute);
      rules.check(target);
      return resolve(action, target);
    }
    return given(action, (AttributePath) action.path());
  }

  /** What dynabind itself adds to an update. */
  private UpdateAction given(UpdateAction action, AttributePath path) {
    if (action instanceof UpdateAction.Set s) {
      return new UpdateAction.Set(path, slot(s.value(), null, path));
    }
    if (action instanceof UpdateAction.SetIfAbsent s) {
      return new UpdateAction.SetIfAbsent(path, slot(s.value(), null, path));
    }
    if (action instanceof UpdateAction.Increment i && i.start() != null) {
      Operand start = slot(i.start(), null, path);
      return new UpdateAction.Increment(path, start, slot(i.amount(), null, path), i.minus());
    }
    if (action instanceof UpdateAction.Shift s) {
      Operand first = slot(s.first(), null, path);
      return new UpdateAction.Shift(path, first, slot(s.filler(), null, path), s.length());
    }
    if (action instanceof UpdateAction.Remove) {
      return action;
    }
    throw new IllegalArgumentException("It is not known how this is stored: " + action);
  }

  private UpdateAction resolve(UpdateAction action, Target target) {
    if (action instanceof UpdateAction.Set s) {
      return set(s, target);
    }
    if (action instanceof UpdateAction.SetIfAbsent s) {
      Slot value = Slot.value(target, "");
      return new UpdateAction.SetIfAbsent(target.path(), slot(s.value(), value, target.path()));
    }
    if (action instanceof UpdateAction.Increment i) {
      return increment(i, target);
    }
    if (action instanceof UpdateAction.Append a) {
      return append(a, target);
    }
    if (action instanceof UpdateAction.AddTo a) {
      if (isNumber(target)) {
        return increment(new UpdateAction.Increment(a.path(), null, a.elements(), false), target);
      }
      return new UpdateAction.AddTo(
          target.path(), slot(a.elements(), members(target), target.path()));
    }
    if (action instanceof UpdateAction.RemoveFrom r) {
      return new UpdateAction.RemoveFrom(
          target.path(), slot(r.elements(), members(target), target.path()));
    }
    removeFormer(target);
    return new UpdateAction.Remove(target.path());
  }

  private UpdateAction set(UpdateAction.Set set, Target target) {
    removeFormer(target);
    if (AssignedValues.isComputed(set.value())) {
      return new UpdateAction.Set(
          target.path(), new AssignedValues(this, target).resolve(set.value()));
    }
    if (Shape.isNothing(set.value()) && isAbsent(target, set.value())) {
      ComponentModel component = target.component();
      if (component != null && component.options().storesNulls()) {
        Slot nothing = value -> StoredPart.NULL;
        return new UpdateAction.Set(target.path(), slot(set.value(), nothing, target.path()));
      }
      open(new Slot.Nothing(target), null);
      return new UpdateAction.Remove(target.path());
    }
    return new UpdateAction.Set(
        target.path(),
        slot(
            set.value(),
            Slot.value(target, "; remove() removes the attribute"),
            target.path(),
            ParameterUse.Role.ASSIGNED));
  }

  @SuppressWarnings("unchecked") // the value's class is checked before
  private static boolean isAbsent(Target target, Operand operand) {
    Object value = ((Operand.Plain) operand).value();
    return value != null
        && target.type().boxed().raw().isInstance(value)
        && ((Codec<Object>) target.codec()).isAbsent(value);
  }

  /** An old name would give its value again. */
  private void removeFormer(Target target) {
    ComponentModel component = target.component();
    if (component != null && target.path().segments().isEmpty()) {
      rules
          .formerNames(target.path())
          .forEach(name -> former.add(new UpdateAction.Remove(new AttributePath(name))));
    }
  }

  private static boolean isNumber(Target target) {
    TypeRef type = Target.content(target.type()).boxed();
    return Numbers.isNumber(type.raw()) && target.stored() == AttributeType.N;
  }

  private UpdateAction increment(UpdateAction.Increment increment, Target target) {
    TypeRef type = Target.content(target.type()).boxed();
    boolean number = isNumber(target);
    if (!number && !target.isDocument()) {
      throw target.refuse("is " + target.type() + ", which is not stored as a number");
    }
    Slot amount = Slot.value(target, "");
    Object zero = number ? Numbers.exactly(type.raw(), start(target)) : start(target);
    EncodableValue<?> start = amount.bind(zero);
    return new UpdateAction.Increment(
        target.path(),
        open(new Slot.Constant(start), target.path()),
        slot(increment.amount(), amount, target.path()),
        increment.minus());
  }

  /** What an absent attribute reads back as, if its entity says so, is where counting begins. */
  private static BigDecimal start(Target target) {
    ComponentModel component = target.component();
    String text = component == null ? null : component.options().defaultText();
    return text == null ? BigDecimal.ZERO : new BigDecimal(text);
  }

  private UpdateAction append(UpdateAction.Append append, Target target) {
    Codec<?> content = Parts.content(target.codec());
    Codec<?> element = target.isDocument() ? content : Parts.element(content);
    if (element == null) {
      throw target.refuse("is " + target.type() + ", which is not stored as a list");
    }
    Operand start = open(new Slot.Constant(StoredPart.EMPTY_LIST), target.path());
    Operand elements = slot(append.elements(), Slot.elements(target, element), target.path());
    return new UpdateAction.Append(target.path(), start, elements, append.first());
  }

  private Slot members(Target target) {
    Codec<?> content = Parts.content(target.codec());
    Codec<?> member = target.isDocument() ? content : Parts.member(content);
    if (member == null) {
      throw target.refuse(
          "is "
              + target.type()
              + ", which is not stored as a set; elements of lists are added by append and prepend");
    }
    return Slot.elements(target, member);
  }
}
