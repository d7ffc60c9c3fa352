package io.dynabind.internal.table.expression;

import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.expression.Path;
import io.dynabind.expression.UpdateAction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An update and a condition without their values, and beside it the values, in the order in which
 * they are rendered. Those of one shape have one text.
 */
final class Shape {

  /** What stands in a shape for a value. */
  private enum Mark {
    VALUE,
    /** It is stored as nothing: an update then removes. */
    NOTHING,
    END
  }

  private final List<Object> marks = new ArrayList<>();
  private final List<@Nullable Object> values = new ArrayList<>();

  private Shape() {}

  static Shape of(List<UpdateAction> actions, @Nullable Condition condition) {
    Shape shape = new Shape();
    actions.forEach(shape::add);
    shape.marks.add(Mark.END);
    if (condition != null) {
      shape.add(condition);
    }
    return shape;
  }

  /** What tells the shape from others. */
  List<Object> key() {
    return marks;
  }

  List<@Nullable Object> values() {
    return values;
  }

  private void add(UpdateAction action) {
    marks.add(action.getClass());
    marks.add(action.path());
    if (action instanceof UpdateAction.Set s) {
      if (isNothing(s.value())) {
        marks.add(Mark.NOTHING);
      }
      add(s.value());
    } else if (action instanceof UpdateAction.SetIfAbsent s) {
      add(s.value());
    } else if (action instanceof UpdateAction.Increment i) {
      marks.add(i.minus());
      addStart(i.start());
      add(i.amount());
    } else if (action instanceof UpdateAction.Append a) {
      marks.add(a.first());
      addStart(a.start());
      add(a.elements());
    } else if (action instanceof UpdateAction.AddTo a) {
      add(a.elements());
    } else if (action instanceof UpdateAction.RemoveFrom r) {
      add(r.elements());
    } else if (action instanceof UpdateAction.Shift s) {
      marks.add(s.length());
      add(s.first());
      add(s.filler());
    }
  }

  private void addStart(@Nullable Operand start) {
    if (start != null) {
      add(start);
    }
  }

  static boolean isNothing(Operand operand) {
    return operand instanceof Operand.Plain plain && isNothing(plain.value());
  }

  /** A null is no such value, but a mistake. */
  private static boolean isNothing(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isEmpty() || isNothing(optional.get());
    }
    return (value instanceof Collection<?> collection && collection.isEmpty())
        || (value instanceof OptionalInt i && i.isEmpty())
        || (value instanceof OptionalLong l && l.isEmpty())
        || (value instanceof OptionalDouble d && d.isEmpty());
  }

  private void add(Condition condition) {
    marks.add(condition.getClass());
    if (condition instanceof Condition.Comparison c) {
      marks.add(c.comparator());
      add(c.left());
      add(c.right());
    } else if (condition instanceof Condition.Between b) {
      add(b.operand());
      add(b.low());
      add(b.high());
    } else if (condition instanceof Condition.In i) {
      marks.add(i.values().size());
      add(i.operand());
      i.values().forEach(this::add);
    } else if (condition instanceof Condition.BeginsWith b) {
      add(b.path());
      add(b.prefix());
    } else if (condition instanceof Condition.Contains c) {
      add(c.path());
      add(c.part());
    } else if (condition instanceof Condition.TypeIs t) {
      add(t.path());
      add(t.type());
    } else {
      addOther(condition);
    }
  }

  private void addOther(Condition condition) {
    if (condition instanceof Condition.Exists e) {
      add(e.path());
    } else if (condition instanceof Condition.NotExists n) {
      add(n.path());
    } else if (condition instanceof Condition.And a) {
      addAll(a.conditions());
    } else if (condition instanceof Condition.Or o) {
      addAll(o.conditions());
    } else {
      add(((Condition.Not) condition).condition());
    }
  }

  private void addAll(List<Condition> conditions) {
    marks.add(conditions.size());
    conditions.forEach(this::add);
  }

  private void add(Operand operand) {
    if (operand instanceof Path path) {
      marks.add(path);
    } else if (AssignedValues.isComputed(operand)) {
      addComputed(operand);
    } else if (operand instanceof Operand.Size size) {
      marks.add(Operand.Size.class);
      marks.add(size.path());
    } else if (operand instanceof Operand.Parameter) {
      throw new IllegalArgumentException("No call gives the value of parameter " + operand);
    } else {
      marks.add(operand.getClass());
      values.add(
          operand instanceof Operand.Plain plain
              ? plain.value()
              : ((Operand.Encoded) operand).value());
    }
  }

  private void addComputed(Operand operand) {
    marks.add(operand.getClass());
    if (operand instanceof Operand.Sum sum) {
      marks.add(sum.minus());
      add(sum.left());
      add(sum.right());
    } else if (operand instanceof Operand.IfAbsent absent) {
      marks.add(absent.path());
      add(absent.otherwise());
    } else if (operand instanceof Operand.Joined joined) {
      add(joined.first());
      add(joined.second());
    }
  }
}
