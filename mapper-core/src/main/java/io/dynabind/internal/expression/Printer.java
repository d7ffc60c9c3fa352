package io.dynabind.internal.expression;

import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what was parsed as text that can be parsed again. */
public final class Printer {

  private static final Set<String> KEYWORDS =
      Set.of("AND", "OR", "NOT", "BETWEEN", "IN", "SET", "REMOVE", "ADD", "DELETE");

  private final List<String> parameters;

  /**
   * Makes one.
   *
   * @param parameters the names of the method's parameters, in order
   */
  public Printer(List<String> parameters) {
    this.parameters = List.copyOf(parameters);
  }

  /**
   * Writes a condition.
   *
   * @param condition with attributes by their names in Java, and parameters in the places of values
   * @return its text
   */
  public String print(Condition condition) {
    if (condition instanceof Condition.Comparison c) {
      return text(c.left()) + " " + c.comparator().symbol() + " " + text(c.right());
    }
    if (condition instanceof Condition.Between b) {
      return text(b.operand()) + " BETWEEN " + text(b.low()) + " AND " + text(b.high());
    }
    if (condition instanceof Condition.In i) {
      return text(i.operand()) + " IN (" + texts(i.values()) + ")";
    }
    if (condition instanceof Condition.And a) {
      return joined(a.conditions(), " AND ");
    }
    if (condition instanceof Condition.Or o) {
      return joined(o.conditions(), " OR ");
    }
    if (condition instanceof Condition.Not n) {
      return "NOT " + nested(n.condition());
    }
    return function(condition);
  }

  private String function(Condition condition) {
    if (condition instanceof Condition.BeginsWith b) {
      return "begins_with(" + text(b.path()) + ", " + text(b.prefix()) + ")";
    }
    if (condition instanceof Condition.Contains c) {
      return "contains(" + text(c.path()) + ", " + text(c.part()) + ")";
    }
    if (condition instanceof Condition.TypeIs t) {
      return "attribute_type(" + text(t.path()) + ", " + text(t.type()) + ")";
    }
    return condition instanceof Condition.Exists e
        ? "attribute_exists(" + text(e.path()) + ")"
        : "attribute_not_exists(" + text(((Condition.NotExists) condition).path()) + ")";
  }

  private String joined(List<Condition> conditions, String joint) {
    return conditions.stream().map(this::nested).collect(Collectors.joining(joint));
  }

  private String nested(Condition condition) {
    boolean compound = condition instanceof Condition.And || condition instanceof Condition.Or;
    return compound ? "(" + print(condition) + ")" : print(condition);
  }

  /**
   * Writes an update.
   *
   * @param actions its actions
   * @return its text; clauses in the order of their first actions
   */
  public String print(List<UpdateAction> actions) {
    Map<String, List<String>> clauses = new LinkedHashMap<>();
    for (UpdateAction action : actions) {
      String path = text(action.path());
      if (action instanceof UpdateAction.Remove) {
        add(clauses, "REMOVE", path);
      } else if (action instanceof UpdateAction.AddTo a) {
        add(clauses, "ADD", path + " " + text(a.elements()));
      } else if (action instanceof UpdateAction.RemoveFrom r) {
        add(clauses, "DELETE", path + " " + text(r.elements()));
      } else {
        add(clauses, "SET", path + " = " + assigned(action));
      }
    }
    return clauses.entrySet().stream()
        .map(clause -> clause.getKey() + " " + String.join(", ", clause.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static void add(Map<String, List<String>> clauses, String clause, String action) {
    clauses.computeIfAbsent(clause, key -> new ArrayList<>()).add(action);
  }

  private String assigned(UpdateAction action) {
    if (action instanceof UpdateAction.Set s) {
      return text(s.value());
    }
    if (action instanceof UpdateAction.SetIfAbsent s) {
      return text(new Operand.IfAbsent(s.path(), s.value()));
    }
    throw new IllegalArgumentException("Nothing writes " + action);
  }

  private String texts(List<Operand> operands) {
    return operands.stream().map(this::text).collect(Collectors.joining(", "));
  }

  private String text(Operand operand) {
    if (operand instanceof AttributeRef<?> path) {
      return path(path);
    }
    if (operand instanceof Operand.Parameter parameter) {
      return ":" + parameters.get(parameter.position());
    }
    if (operand instanceof Operand.Size size) {
      return "size(" + text(size.path()) + ")";
    }
    if (operand instanceof Operand.IfAbsent absent) {
      return "if_not_exists(" + text(absent.path()) + ", " + text(absent.otherwise()) + ")";
    }
    if (operand instanceof Operand.Joined joined) {
      return "list_append(" + text(joined.first()) + ", " + text(joined.second()) + ")";
    }
    if (operand instanceof Operand.Sum sum) {
      return text(sum.left()) + (sum.minus() ? " - " : " + ") + text(sum.right());
    }
    return operand.toString();
  }

  /**
   * Writes an attribute.
   *
   * @param path named by its names in Java
   * @return its text; names that would be read otherwise in backquotes
   */
  public static String path(AttributeRef<?> path) {
    StringBuilder text = new StringBuilder();
    for (AttributeRef.Step step : path.steps()) {
      if (step instanceof AttributeRef.Name name) {
        text.append(text.length() == 0 ? "" : ".").append(name(name.name()));
      } else {
        text.append(step);
      }
    }
    return text.toString();
  }

  private static String name(String name) {
    boolean plain =
        !KEYWORDS.contains(name.toUpperCase(Locale.ROOT))
            && Character.isJavaIdentifierStart(name.charAt(0))
            && name.chars().allMatch(Character::isJavaIdentifierPart);
    return plain ? name : "`" + name.replace("`", "``") + "`";
  }
}
