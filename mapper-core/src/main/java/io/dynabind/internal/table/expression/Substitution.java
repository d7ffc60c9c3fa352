package io.dynabind.internal.table.expression;

import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.expression.Path;
import java.util.function.UnaryOperator;

/** Puts other attributes and values into a condition, from left to right. */
record Substitution(UnaryOperator<AttributePath> paths, UnaryOperator<Operand> values) {

  Condition of(Condition condition) {
    if (condition instanceof Condition.Comparison c) {
      Operand left = of(c.left());
      return new Condition.Comparison(left, c.comparator(), of(c.right()));
    }
    if (condition instanceof Condition.Between b) {
      Operand operand = of(b.operand());
      Operand low = of(b.low());
      return new Condition.Between(operand, low, of(b.high()));
    }
    if (condition instanceof Condition.In i) {
      Operand operand = of(i.operand());
      return new Condition.In(operand, i.values().stream().map(this::of).toList());
    }
    if (condition instanceof Condition.BeginsWith b) {
      return new Condition.BeginsWith(path(b.path()), of(b.prefix()));
    }
    if (condition instanceof Condition.Contains c) {
      return new Condition.Contains(path(c.path()), of(c.part()));
    }
    if (condition instanceof Condition.TypeIs t) {
      return new Condition.TypeIs(path(t.path()), of(t.type()));
    }
    if (condition instanceof Condition.Exists e) {
      return new Condition.Exists(path(e.path()));
    }
    if (condition instanceof Condition.NotExists n) {
      return new Condition.NotExists(path(n.path()));
    }
    return compound(condition);
  }

  private Condition compound(Condition condition) {
    if (condition instanceof Condition.And a) {
      return new Condition.And(a.conditions().stream().map(this::of).toList());
    }
    return condition instanceof Condition.Or o
        ? new Condition.Or(o.conditions().stream().map(this::of).toList())
        : new Condition.Not(of(((Condition.Not) condition).condition()));
  }

  private Operand of(Operand operand) {
    if (operand instanceof AttributePath path) {
      return paths.apply(path);
    }
    return operand instanceof Operand.Size size
        ? new Operand.Size(path(size.path()))
        : values.apply(operand);
  }

  private Path path(Path path) {
    return path instanceof AttributePath stored ? paths.apply(stored) : path;
  }
}
