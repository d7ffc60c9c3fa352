package io.dynabind.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Renders the expressions of one request, which share their placeholders. Values get theirs in the
 * order in which they stand in the conditions and actions.
 *
 * <pre>{@code
 * ExpressionRenderer renderer = new ExpressionRenderer();
 * String condition = renderer.render(new Condition.Exists(path));   // attribute_exists(#n0)
 * Placeholders placeholders = renderer.placeholders();
 * }</pre>
 *
 * <p>Takes attributes by their stored names, and values with their codecs. Not thread-safe; made
 * for one request.
 */
public final class ExpressionRenderer {

  private final Placeholders.Builder placeholders = new Placeholders.Builder();

  /** Makes a renderer without placeholders. */
  public ExpressionRenderer() {}

  /**
   * Renders a condition.
   *
   * @param condition the condition
   * @return its text
   */
  public String render(Condition condition) {
    if (condition instanceof Condition.Comparison c) {
      return text(c.left()) + " " + c.comparator().symbol() + " " + text(c.right());
    }
    if (condition instanceof Condition.Between b) {
      return text(b.operand()) + " BETWEEN " + text(b.low()) + " AND " + text(b.high());
    }
    if (condition instanceof Condition.In i) {
      return text(i.operand()) + " IN (" + texts(i.values()) + ")";
    }
    if (condition instanceof Condition.BeginsWith b) {
      return function("begins_with", b.path(), b.prefix());
    }
    if (condition instanceof Condition.Contains c) {
      return function("contains", c.path(), c.part());
    }
    if (condition instanceof Condition.TypeIs t) {
      return function("attribute_type", t.path(), t.type());
    }
    if (condition instanceof Condition.Exists e) {
      return function("attribute_exists", e.path());
    }
    if (condition instanceof Condition.NotExists n) {
      return function("attribute_not_exists", n.path());
    }
    return compound(condition);
  }

  private String compound(Condition condition) {
    if (condition instanceof Condition.And a) {
      return join(a.conditions(), " AND ");
    }
    if (condition instanceof Condition.Or o) {
      return join(o.conditions(), " OR ");
    }
    return "NOT (" + render(((Condition.Not) condition).condition()) + ")";
  }

  private String join(List<Condition> conditions, String operator) {
    if (conditions.size() == 1) {
      return render(conditions.get(0));
    }
    return conditions.stream().map(this::operand).collect(Collectors.joining(operator));
  }

  private String operand(Condition condition) {
    boolean compound = condition instanceof Condition.And || condition instanceof Condition.Or;
    return compound ? "(" + render(condition) + ")" : render(condition);
  }

  /**
   * Renders an update.
   *
   * @param actions the actions, at least one, each on another attribute
   * @return its text
   */
  public String render(List<UpdateAction> actions) {
    List<String> set = new ArrayList<>();
    List<String> add = new ArrayList<>();
    List<String> remove = new ArrayList<>();
    List<String> delete = new ArrayList<>();
    for (UpdateAction action : actions) {
      if (action instanceof UpdateAction.Remove r) {
        remove.add(text(r.path()));
      } else if (action instanceof UpdateAction.AddTo a) {
        add.add(text(a.path()) + " " + text(a.elements()));
      } else if (action instanceof UpdateAction.RemoveFrom r) {
        delete.add(text(r.path()) + " " + text(r.elements()));
      } else if (action instanceof UpdateAction.Shift s) {
        shift(s, set);
      } else {
        set.add(text(action.path()) + " = " + assigned(action));
      }
    }
    List<String> clauses = new ArrayList<>();
    clause(clauses, "SET ", set);
    clause(clauses, "ADD ", add);
    clause(clauses, "REMOVE ", remove);
    clause(clauses, "DELETE ", delete);
    return String.join(" ", clauses);
  }

  /** All that is assigned is taken from the list as it was before. */
  private void shift(UpdateAction.Shift shift, List<String> set) {
    String list = text(shift.path());
    set.add(list + "[0] = " + text(shift.first()));
    String filler = text(shift.filler());
    for (int i = 1; i < shift.length(); i++) {
      set.add(String.format("%s[%d] = if_not_exists(%s[%d], %s)", list, i, list, i - 1, filler));
    }
  }

  private String assigned(UpdateAction action) {
    if (action instanceof UpdateAction.Set s) {
      return text(s.value());
    }
    if (action instanceof UpdateAction.SetIfAbsent s) {
      return function("if_not_exists", s.path(), s.value());
    }
    if (action instanceof UpdateAction.Increment i) {
      return orStart(i.path(), i.start()) + (i.minus() ? " - " : " + ") + text(i.amount());
    }
    UpdateAction.Append append = (UpdateAction.Append) action;
    String list = orStart(append.path(), append.start());
    String elements = text(append.elements());
    return "list_append("
        + (append.first() ? elements + ", " + list : list + ", " + elements)
        + ")";
  }

  private String orStart(Path path, @Nullable Operand start) {
    return start == null ? text(path) : function("if_not_exists", path, start);
  }

  private static void clause(List<String> clauses, String keyword, List<String> actions) {
    if (!actions.isEmpty()) {
      clauses.add(keyword + String.join(", ", actions));
    }
  }

  private String function(String name, Operand... arguments) {
    return name + "(" + texts(List.of(arguments)) + ")";
  }

  private String texts(List<? extends Operand> operands) {
    return operands.stream().map(this::text).collect(Collectors.joining(", "));
  }

  private String text(Operand operand) {
    if (operand instanceof AttributePath path) {
      return placeholders.name(path);
    }
    if (operand instanceof Operand.Encoded encoded) {
      return placeholders.value(encoded.value());
    }
    if (operand instanceof Operand.Size size) {
      return function("size", size.path());
    }
    if (operand instanceof Operand.Sum sum) {
      return text(sum.left()) + (sum.minus() ? " - " : " + ") + text(sum.right());
    }
    if (operand instanceof Operand.IfAbsent absent) {
      return function("if_not_exists", absent.path(), absent.otherwise());
    }
    if (operand instanceof Operand.Joined joined) {
      return function("list_append", joined.first(), joined.second());
    }
    throw new IllegalArgumentException("It is not known how this is stored: " + operand);
  }

  /**
   * Renders a projection.
   *
   * @param paths the attributes, at least one, each once
   * @return its text
   */
  public String renderProjection(List<AttributePath> paths) {
    return texts(paths);
  }

  /**
   * What the placeholders rendered so far stand for.
   *
   * @return names and values
   */
  public Placeholders placeholders() {
    return placeholders.build();
  }
}
