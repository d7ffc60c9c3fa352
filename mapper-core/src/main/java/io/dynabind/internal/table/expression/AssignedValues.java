package io.dynabind.internal.table.expression;

import io.dynabind.codec.Codec;
import io.dynabind.codec.Parts;
import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Operand;
import io.dynabind.expression.Path;
import io.dynabind.item.AttributeType;

/** Resolves what updates compute from attributes of the item. */
final class AssignedValues {

  private final Resolver resolver;
  private final Target target;

  AssignedValues(Resolver resolver, Target target) {
    this.resolver = resolver;
    this.target = target;
  }

  static boolean isComputed(Operand operand) {
    return operand instanceof Path
        || operand instanceof Operand.Sum
        || operand instanceof Operand.IfAbsent
        || operand instanceof Operand.Joined;
  }

  Operand resolve(Operand operand) {
    return resolve(operand, Slot.value(target, ""));
  }

  private Operand resolve(Operand operand, Slot slot) {
    if (operand instanceof AttributeRef<?> attribute) {
      return stored(attribute).path();
    }
    if (operand instanceof Operand.IfAbsent absent
        && absent.path() instanceof AttributeRef<?> attribute) {
      return new Operand.IfAbsent(stored(attribute).path(), resolve(absent.otherwise(), slot));
    }
    if (operand instanceof Operand.Sum sum) {
      requireNumber();
      return new Operand.Sum(resolve(sum.left(), slot), resolve(sum.right(), slot), sum.minus());
    }
    if (operand instanceof Operand.Joined joined) {
      Slot elements = Slot.elements(target, element());
      return new Operand.Joined(
          resolve(joined.first(), elements), resolve(joined.second(), elements));
    }
    return resolver.slot(operand, slot, target.path());
  }

  private Target stored(AttributeRef<?> attribute) {
    Target other = resolver.find(attribute);
    target.requireStoredLike(other, "assigned");
    return other;
  }

  private void requireNumber() {
    boolean number =
        Numbers.isNumber(Target.content(target.type()).boxed().raw())
            && target.stored() == AttributeType.N;
    if (!number && !target.isDocument()) {
      throw target.refuse("is " + target.type() + ", which is not stored as a number");
    }
  }

  private Codec<?> element() {
    Codec<?> content = Parts.content(target.codec());
    Codec<?> element = target.isDocument() ? content : Parts.element(content);
    if (element == null) {
      throw target.refuse("is " + target.type() + ", which is not stored as a list");
    }
    return element;
  }
}
