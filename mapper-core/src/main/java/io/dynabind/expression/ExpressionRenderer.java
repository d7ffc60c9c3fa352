package io.dynabind.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Renders the expressions of one request, which share their placeholders.
 *
 * <pre>{@code
 * ExpressionRenderer renderer = new ExpressionRenderer();
 * String condition = renderer.render(new Condition.Exists(path));   // attribute_exists(#n0)
 * Placeholders placeholders = renderer.placeholders();
 * }</pre>
 *
 * <p>Not thread-safe; made for one request.
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
      return name(c.path()) + " " + c.comparator().symbol() + " " + placeholders.value(c.value());
    }
    if (condition instanceof Condition.Between b) {
      String low = placeholders.value(b.low());
      return name(b.path()) + " BETWEEN " + low + " AND " + placeholders.value(b.high());
    }
    if (condition instanceof Condition.BeginsWith b) {
      return "begins_with(" + name(b.path()) + ", " + placeholders.value(b.prefix()) + ")";
    }
    if (condition instanceof Condition.Exists e) {
      return "attribute_exists(" + name(e.path()) + ")";
    }
    if (condition instanceof Condition.NotExists n) {
      return "attribute_not_exists(" + name(n.path()) + ")";
    }
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
    for (UpdateAction action : actions) {
      String name = name(action.path());
      if (action instanceof UpdateAction.Set s) {
        set.add(name + " = " + placeholders.value(s.value()));
      } else if (action instanceof UpdateAction.Add a) {
        add.add(name + " " + placeholders.value(a.amount()));
      } else {
        remove.add(name);
      }
    }
    List<String> clauses = new ArrayList<>();
    clause(clauses, "SET ", set);
    clause(clauses, "ADD ", add);
    clause(clauses, "REMOVE ", remove);
    return String.join(" ", clauses);
  }

  private static void clause(List<String> clauses, String keyword, List<String> actions) {
    if (!actions.isEmpty()) {
      clauses.add(keyword + String.join(", ", actions));
    }
  }

  /**
   * Renders a projection.
   *
   * @param paths the attributes, at least one, each once
   * @return its text
   */
  public String renderProjection(List<AttributePath> paths) {
    return paths.stream().map(this::name).collect(Collectors.joining(", "));
  }

  private String name(AttributePath path) {
    return placeholders.name(path);
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
