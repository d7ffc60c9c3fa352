package io.dynabind.memory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Random expressions, and the names and values that they declare. */
final class Expressions {

  private final Dice dice;
  private final Map<String, Object> names = new LinkedHashMap<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, String> placeholders = new HashMap<>();

  Expressions(Dice dice) {
    this.dice = dice;
  }

  /** Adds what was declared to a request. */
  void declare(Map<String, Object> request) {
    if (!names.isEmpty()) {
      request.put("ExpressionAttributeNames", names);
    }
    if (!values.isEmpty()) {
      request.put("ExpressionAttributeValues", values);
    }
  }

  String name(String attribute) {
    return placeholders.computeIfAbsent(
        attribute,
        a -> {
          String placeholder = "#n" + placeholders.size();
          names.put(placeholder, a);
          return placeholder;
        });
  }

  String value(Map<String, Object> value) {
    String placeholder = ":v" + values.size();
    values.put(placeholder, value);
    return placeholder;
  }

  String path() {
    StringBuilder path = new StringBuilder(name(dice.of("a", "b", "c", "l", "m", "s", "n")));
    while (dice.oneIn(4)) {
      if (dice.oneIn(2)) {
        path.append('[').append(dice.below(4)).append(']');
      } else {
        path.append('.').append(name(dice.of("x", "y", "z")));
      }
    }
    return path.toString();
  }

  private String operand() {
    return switch (dice.below(6)) {
      case 0 -> path();
      case 1 -> value(dice.value(2));
      case 2 -> "size(" + path() + ")";
      default -> value(dice.scalar());
    };
  }

  String condition(int depth) {
    if (depth > 0 && dice.oneIn(2)) {
      return switch (dice.below(3)) {
        case 0 -> "(" + condition(depth - 1) + " AND " + condition(depth - 1) + ")";
        case 1 -> condition(depth - 1) + " OR " + condition(depth - 1);
        default -> "NOT " + condition(depth - 1);
      };
    }
    return switch (dice.below(9)) {
      case 0 -> "attribute_exists(" + path() + ")";
      case 1 -> "attribute_not_exists(" + path() + ")";
      case 2 -> "attribute_type(" + path() + ", " + value(Map.of("S", type())) + ")";
      case 3 ->
          "begins_with(" + path() + ", " + (dice.oneIn(5) ? path() : value(dice.scalar())) + ")";
      case 4 -> "contains(" + path() + ", " + (dice.oneIn(5) ? path() : value(dice.scalar())) + ")";
      case 5 -> path() + " BETWEEN " + value(dice.scalar()) + " AND " + value(dice.scalar());
      case 6 -> path() + " IN (" + String.join(", ", dice.some(1, 3, this::operand)) + ")";
      default -> path() + dice.of(" = ", " <> ", " < ", " <= ", " > ", " >= ") + operand();
    };
  }

  private String type() {
    return dice.of("S", "N", "B", "BOOL", "NULL", "L", "M", "SS", "NS", "BS", "X");
  }

  String update() {
    StringBuilder update = new StringBuilder();
    for (String clause : List.of("SET", "REMOVE", "ADD", "DELETE")) {
      if (dice.oneIn(clause.equals("SET") ? 2 : 4)) {
        update.append(' ').append(clause).append(' ');
        int most = dice.of(1, 1, 3);
        update.append(String.join(", ", dice.some(1, most, () -> change(clause))));
      }
    }
    return update.length() > 0 ? update.toString() : "SET " + change("SET");
  }

  private String change(String clause) {
    return switch (clause) {
      case "SET" -> path() + " = " + source(2);
      case "REMOVE" -> path();
      case "ADD" ->
          dice.oneIn(2)
              ? path("n") + " " + value(Map.of("N", dice.number()))
              : path("s") + " " + value(dice.set());
      default -> path("s") + " " + value(dice.set());
    };
  }

  /** Mostly the attribute that is of the right type. */
  private String path(String attribute) {
    return dice.oneIn(4) ? path() : name(attribute);
  }

  private String source(int depth) {
    return switch (dice.below(depth > 0 ? 8 : 2)) {
      case 0 -> path();
      case 2 -> "if_not_exists(" + path() + ", " + source(0) + ")";
      case 3 -> "list_append(" + path("l") + ", " + value(dice.list(1)) + ")";
      case 4 ->
          "list_append(if_not_exists("
              + path()
              + ", "
              + value(dice.list(1))
              + "), "
              + path("l")
              + ")";
      case 5 -> path("n") + " + " + value(Map.of("N", dice.number()));
      case 6 -> "if_not_exists(" + path() + ", " + value(Map.of("N", "5")) + ") - " + path("n");
      default -> value(dice.value(2));
    };
  }
}
