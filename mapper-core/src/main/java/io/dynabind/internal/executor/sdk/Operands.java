package io.dynabind.internal.executor.sdk;

import io.dynabind.expression.Placeholders;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemPath;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which attribute a value in an expression is meant for, told from the text, in which both are
 * placeholders. Asked only when something is wrong or may be. Attributes of nested maps are passed
 * over.
 */
final class Operands {

  private static final Pattern OPERAND =
      Pattern.compile("(?<!\\.)(#\\w+)(?: BETWEEN| =| <>| <=?| >=?|,)? (:\\w+)(?: AND (:\\w+))?");

  /** An attribute that is given a value, and not one calculated with it. */
  private static final Pattern ASSIGNED =
      Pattern.compile("(?<!\\.)(#\\w+) = (:\\w+)(?=,|$| ADD | REMOVE | DELETE )");

  /** The path of a value in the map of values. */
  private static final Pattern VALUE = Pattern.compile("\\$\\['(:\\w+)']");

  private Operands() {}

  /** Placeholder of a value to placeholder of its attribute. */
  static Map<String, String> of(String expression) {
    Map<String, String> operands = new HashMap<>();
    Matcher matcher = OPERAND.matcher(expression);
    while (matcher.find()) {
      operands.put(matcher.group(2), matcher.group(1));
      if (matcher.group(3) != null) {
        operands.put(matcher.group(3), matcher.group(1));
      }
    }
    return operands;
  }

  /** An item that has nothing but its key and what an update assigns. */
  static Map<String, AttributeValue> assigned(
      String update,
      Map<String, String> names,
      Map<String, AttributeValue> key,
      Map<String, AttributeValue> values) {
    Map<String, AttributeValue> item = new HashMap<>(key);
    Matcher matcher = ASSIGNED.matcher(update);
    while (matcher.find()) {
      String attribute = names.get(matcher.group(1));
      AttributeValue value = values.get(matcher.group(2));
      if (attribute != null && value != null) {
        item.put(attribute, value);
      }
    }
    return item;
  }

  /** A failure within a value of expressions, at the path of the attribute that is meant. */
  static ItemFormatException located(
      ItemFormatException failure, Placeholders placeholders, @Nullable String... expressions) {
    Matcher value = VALUE.matcher(failure.path());
    if (value.lookingAt()) {
      String place = placeholders.places().get(value.group(1));
      if (place != null) {
        return failure.movedTo(place + failure.path().substring(value.end()));
      }
      for (String expression : expressions) {
        String name = expression == null ? null : of(expression).get(value.group(1));
        String attribute = name == null ? null : placeholders.names().get(name);
        if (attribute != null) {
          return failure.movedTo(path(attribute) + failure.path().substring(value.end()));
        }
      }
    }
    return failure;
  }

  /** The path of an attribute of the item. */
  static String path(String attribute) {
    return ItemPath.ofAttribute(attribute);
  }
}
