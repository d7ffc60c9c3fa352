package io.dynabind.internal.expression;

import io.dynabind.expression.AttributeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a written expression names, and where: for messages. */
public final class Mentions {

  /** What DynamoDB takes of one expression. */
  private static final int MOST_OPERATORS = 300;

  private final Map<AttributeRef<?>, Integer> paths = new LinkedHashMap<>();
  private final Map<String, Integer> parameters = new LinkedHashMap<>();
  private final List<String> names;
  private final List<Part> parts = new ArrayList<>();
  private int operators;

  /**
   * A comparison, function or action.
   *
   * @param value a condition without others in it, or an action of an update
   * @param column where it begins, from 1
   */
  public record Part(Object value, int column) {}

  Mentions(List<String> names) {
    this.names = new ArrayList<>(names);
  }

  /**
   * The attributes that are named.
   *
   * @return each with the first column where it is
   */
  public Map<AttributeRef<?>, Integer> paths() {
    return Collections.unmodifiableMap(paths);
  }

  /**
   * The parameters that are named.
   *
   * @return each with the first column where it is, in that order
   */
  public Map<String, Integer> parameters() {
    return Collections.unmodifiableMap(parameters);
  }

  /**
   * The comparisons, functions and actions.
   *
   * @return all, in order
   */
  public List<Part> parts() {
    return Collections.unmodifiableList(parts);
  }

  void path(AttributeRef<?> path, int column) {
    paths.putIfAbsent(path, column);
  }

  /** The position of a parameter; one that the method has not is behind all others. */
  int parameter(String name, int column) {
    parameters.putIfAbsent(name, column);
    if (!names.contains(name)) {
      names.add(name);
    }
    return names.indexOf(name);
  }

  <V> V part(V value, int column) {
    parts.add(new Part(value, column));
    return value;
  }

  /** Counts an operator or function, so that nothing is nested without end. */
  void operator(int column) {
    operators++;
    if (operators > MOST_OPERATORS) {
      throw new SyntaxException(
          column,
          "there are more than "
              + MOST_OPERATORS
              + " operators and functions, which is DynamoDB's"
              + " limit",
          "Ask for less at once.");
    }
  }
}
