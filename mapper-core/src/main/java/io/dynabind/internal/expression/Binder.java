package io.dynabind.internal.expression;

import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Puts the values of a call into the places of parameters. Made for one call. */
public final class Binder {

  private final IntFunction<Object> values;
  private final Set<Integer> expanding;

  /**
   * Makes one.
   *
   * @param values gives the value of a parameter, or throws if it is null
   * @param expanding the parameters that hold several operands of an IN
   */
  public Binder(IntFunction<Object> values, Set<Integer> expanding) {
    this.values = values;
    this.expanding = expanding;
  }

  /**
   * Binds a condition.
   *
   * @param condition with parameters
   * @return the same condition with values
   */
  public Condition bind(Condition condition) {
    if (condition instanceof Condition.And a) {
      return new Condition.And(a.conditions().stream().map(this::bind).toList());
    }
    if (condition instanceof Condition.Or o) {
      return new Condition.Or(o.conditions().stream().map(this::bind).toList());
    }
    if (condition instanceof Condition.Not n) {
      return new Condition.Not(bind(n.condition()));
    }
    if (condition instanceof Condition.Comparison c) {
      return new Condition.Comparison(bind(c.left()), c.comparator(), bind(c.right()));
    }
    if (condition instanceof Condition.Between b) {
      return new Condition.Between(bind(b.operand()), bind(b.low()), bind(b.high()));
    }
    if (condition instanceof Condition.In i) {
      return new Condition.In(bind(i.operand()), alternatives(i.values()));
    }
    if (condition instanceof Condition.BeginsWith b) {
      return new Condition.BeginsWith(b.path(), bind(b.prefix()));
    }
    if (condition instanceof Condition.Contains c) {
      return new Condition.Contains(c.path(), bind(c.part()));
    }
    return condition instanceof Condition.TypeIs t
        ? new Condition.TypeIs(t.path(), bind(t.type()))
        : condition;
  }

  private List<Operand> alternatives(List<Operand> operands) {
    List<Operand> alternatives = new ArrayList<>();
    for (Operand operand : operands) {
      if (operand instanceof Operand.Parameter p && expanding.contains(p.position())) {
        for (Object each : elements(values.apply(p.position()))) {
          alternatives.add(new Operand.Plain(each));
        }
      } else {
        alternatives.add(bind(operand));
      }
    }
    return alternatives;
  }

  private static Collection<?> elements(Object several) {
    if (several instanceof Collection<?> collection) {
      return collection;
    }
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(several); i++) {
      elements.add(Array.get(several, i));
    }
    return elements;
  }

  /**
   * Binds an update.
   *
   * @param actions with parameters
   * @return the same actions with values: an empty Optional removes what it would be assigned to,
   *     and no elements are neither added nor removed
   */
  public List<UpdateAction> bind(List<UpdateAction> actions) {
    List<UpdateAction> bound = new ArrayList<>();
    for (UpdateAction action : actions) {
      UpdateAction each = bind(action);
      if (each != null) {
        bound.add(each);
      }
    }
    return bound;
  }

  private @Nullable UpdateAction bind(UpdateAction action) {
    if (action instanceof UpdateAction.Set s) {
      return s.value() instanceof Operand.Parameter p
          ? set(s, values.apply(p.position()))
          : new UpdateAction.Set(s.path(), bind(s.value()));
    }
    if (action instanceof UpdateAction.SetIfAbsent s) {
      return new UpdateAction.SetIfAbsent(s.path(), bind(s.value()));
    }
    if (action instanceof UpdateAction.AddTo a) {
      Operand elements = bind(a.elements());
      return isNone(elements) ? null : new UpdateAction.AddTo(a.path(), elements);
    }
    if (action instanceof UpdateAction.RemoveFrom r) {
      Operand elements = bind(r.elements());
      return isNone(elements) ? null : new UpdateAction.RemoveFrom(r.path(), elements);
    }
    return action;
  }

  private static UpdateAction set(UpdateAction.Set set, Object value) {
    boolean nothing =
        (value instanceof Optional<?> optional && optional.isEmpty())
            || (value instanceof OptionalInt i && i.isEmpty())
            || (value instanceof OptionalLong l && l.isEmpty())
            || (value instanceof OptionalDouble d && d.isEmpty());
    if (nothing) {
      return new UpdateAction.Remove(set.path());
    }
    Object content = value instanceof Optional<?> optional ? optional.get() : value;
    return new UpdateAction.Set(set.path(), new Operand.Plain(content));
  }

  private static boolean isNone(Operand elements) {
    return elements instanceof Operand.Plain plain
        && plain.value() instanceof Collection<?> collection
        && collection.isEmpty();
  }

  private Operand bind(Operand operand) {
    if (operand instanceof Operand.Parameter parameter) {
      return new Operand.Plain(values.apply(parameter.position()));
    }
    if (operand instanceof Operand.Sum sum) {
      return new Operand.Sum(bind(sum.left()), bind(sum.right()), sum.minus());
    }
    if (operand instanceof Operand.IfAbsent absent) {
      return new Operand.IfAbsent(absent.path(), bind(absent.otherwise()));
    }
    return operand instanceof Operand.Joined joined
        ? new Operand.Joined(bind(joined.first()), bind(joined.second()))
        : operand;
  }
}
