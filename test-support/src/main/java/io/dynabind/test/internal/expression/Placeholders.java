package io.dynabind.test.internal.expression;

import io.dynabind.test.internal.value.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names and values that a request declares for its expressions; all must be used. */
public final class Placeholders {

  private final Map<String, String> names;
  private final Map<String, Value> values;
  private final Set<String> used = new HashSet<>();
  private final Set<String> attributes = new HashSet<>();

  public Placeholders(Map<String, String> names, Map<String, Value> values) {
    this.names = names;
    this.values = values;
  }

  String name(String placeholder) {
    used.add(placeholder);
    String name = names.get(placeholder);
    if (name == null) {
      throw new ExpressionException(
          "An expression attribute name used in the document path is not defined; attribute name: "
              + placeholder);
    }
    return name;
  }

  Value value(String placeholder) {
    used.add(placeholder);
    Value value = values.get(placeholder);
    if (value == null) {
      throw new ExpressionException(
          "An expression attribute value used in expression is not defined; attribute value: "
              + placeholder);
    }
    return value;
  }

  void touch(String attribute) {
    attributes.add(attribute);
  }

  /** The attributes that the expressions read so far name. */
  public Set<String> attributes() {
    return attributes;
  }

  /** Refuses what was declared and not used, when all expressions were read. */
  public void requireAllUsed() {
    requireUsed("names", names.keySet());
    requireUsed("values", values.keySet());
  }

  private void requireUsed(String what, Set<String> declared) {
    Set<String> unused = new HashSet<>(declared);
    unused.removeAll(used);
    if (!unused.isEmpty()) {
      throw new ExpressionException(
          "Value provided in ExpressionAttribute"
              + (what.equals("names") ? "Names" : "Values")
              + " unused in expressions: keys: "
              + unused);
    }
  }
}
