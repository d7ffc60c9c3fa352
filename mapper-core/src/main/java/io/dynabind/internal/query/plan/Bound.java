package io.dynabind.internal.query.plan;

import io.dynabind.codec.EncodableValue;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Puts the values of a call into the places of a condition, in the order of rendering. */
final class Bound {

  private final Iterator<EncodableValue<?>> values;

  private Bound(Iterator<EncodableValue<?>> values) {
    this.values = values;
  }

  static Condition of(Condition condition, List<EncodableValue<?>> values) {
    Bound bound = new Bound(values.iterator());
    Condition all = bound.condition(condition);
    if (bound.values.hasNext()) {
      throw new IllegalStateException("A condition has fewer places than values: " + condition);
    }
    return all;
  }

  private Condition condition(Condition open) {
    if (open instanceof Condition.Comparison c) {
      Operand left = operand(c.left());
      return new Condition.Comparison(left, c.comparator(), operand(c.right()));
    }
    if (open instanceof Condition.Between b) {
      Operand operand = operand(b.operand());
      Operand low = operand(b.low());
      return new Condition.Between(operand, low, operand(b.high()));
    }
    if (open instanceof Condition.In in) {
      Operand operand = operand(in.operand());
      List<Operand> candidates = new ArrayList<>();
      in.values().forEach(value -> candidates.add(operand(value)));
      return new Condition.In(operand, candidates);
    }
    if (open instanceof Condition.BeginsWith b) {
      return new Condition.BeginsWith(b.path(), operand(b.prefix()));
    }
    if (open instanceof Condition.Contains c) {
      return new Condition.Contains(c.path(), operand(c.part()));
    }
    if (open instanceof Condition.TypeIs t) {
      return new Condition.TypeIs(t.path(), operand(t.type()));
    }
    return compound(open);
  }

  private Condition compound(Condition open) {
    if (open instanceof Condition.And and) {
      return new Condition.And(all(and.conditions()));
    }
    if (open instanceof Condition.Or or) {
      return new Condition.Or(all(or.conditions()));
    }
    if (open instanceof Condition.Not not) {
      return new Condition.Not(condition(not.condition()));
    }
    return open;
  }

  private List<Condition> all(List<Condition> conditions) {
    List<Condition> bound = new ArrayList<>();
    conditions.forEach(each -> bound.add(condition(each)));
    return bound;
  }

  private Operand operand(Operand open) {
    if (open instanceof Operand.Encoded) {
      return new Operand.Encoded(values.next());
    }
    if (open instanceof AttributePath || open instanceof Operand.Size) {
      return open;
    }
    throw new IllegalStateException("No condition is made of this: " + open);
  }
}
