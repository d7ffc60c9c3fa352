package io.dynabind.test.internal.expression;

import io.dynabind.test.internal.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a query may ask of a key: all of the hash key, and a beginning of the range key. */
public final class KeyCondition {

  private KeyCondition() {}

  private static ExpressionException unsupported() {
    return new ExpressionException("Query key condition not supported");
  }

  /**
   * Reads a key condition, and refuses what is none.
   *
   * @param hash the names of the hash key's attributes
   * @param range the names of the range key's attributes
   * @param types the types of all of them
   */
  public static Condition parse(
      String text,
      Placeholders placeholders,
      List<String> hash,
      List<String> range,
      Map<String, String> types) {
    Condition condition = Condition.parse(text, placeholders);
    List<Condition> parts = new ArrayList<>();
    flatten(condition, parts);
    Set<String> equal = new HashSet<>();
    String open = null;
    for (Condition part : parts) {
      String name = attribute(part, types);
      boolean isEqual = part instanceof Condition.Compare c && c.comparator() == Comparator.EQUAL;
      if (!isEqual && (hash.contains(name) || open != null)) {
        throw unsupported();
      }
      if (isEqual && !equal.add(name)) {
        throw unsupported();
      }
      open = isEqual ? open : name;
    }
    requireShape(hash, range, equal, open == null ? Set.of() : Set.of(open));
    return condition;
  }

  private static void requireShape(
      List<String> hash, List<String> range, Set<String> equal, Set<String> open) {
    Set<String> left = new HashSet<>(equal);
    if (!left.removeAll(hash) || !equal.containsAll(hash)) {
      throw new ExpressionException("Query condition missed key schema element: " + hash);
    }
    int i = 0;
    while (i < range.size() && left.remove(range.get(i))) {
      i++;
    }
    boolean fits = open.isEmpty() || (i < range.size() && open.contains(range.get(i)));
    if (!left.isEmpty() || !fits) {
      throw unsupported();
    }
  }

  private static void flatten(Condition condition, List<Condition> parts) {
    if (condition instanceof Condition.And and) {
      flatten(and.left(), parts);
      flatten(and.right(), parts);
    } else {
      parts.add(condition);
    }
  }

  private static String attribute(Condition part, Map<String, String> types) {
    if (part instanceof Condition.Compare c && c.comparator() != Comparator.NOT_EQUAL) {
      return attribute(c.left(), types, c.right());
    } else if (part instanceof Condition.Between b) {
      return attribute(b.operand(), types, b.low(), b.high());
    } else if (part instanceof Condition.BeginsWith b) {
      return attribute(b.operand(), types, b.prefix());
    }
    throw unsupported();
  }

  private static String attribute(Operand at, Map<String, String> types, Operand... bounds) {
    if (!(at instanceof Operand.At operand) || operand.path().isNested()) {
      throw unsupported();
    }
    String name = operand.path().attribute();
    for (Operand bound : bounds) {
      if (!(bound instanceof Operand.Constant constant)) {
        throw unsupported();
      }
      requireType(name, constant.value(), types);
    }
    return name;
  }

  private static void requireType(String name, Value value, Map<String, String> types) {
    if (!value.type().equals(types.get(name))) {
      throw new ExpressionException(
          "One or more parameter values were invalid: Condition parameter type does not match"
              + " schema type");
    }
  }
}
