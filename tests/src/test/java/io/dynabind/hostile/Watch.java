package io.dynabind.hostile;

import io.dynabind.test.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at every request as it leaves: its expressions hold nothing but words of DynamoDB's own.
 */
final class Watch implements Consumer<Exchange> {

  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> EXPRESSIONS =
      List.of(
          "KeyConditionExpression",
          "FilterExpression",
          "ProjectionExpression",
          "ConditionExpression",
          "UpdateExpression");

  /** All that may stand in an expression: placeholders, places in lists, words and signs. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?:#n\\d+|:v\\d+|\\[\\d+]|\\b(?:AND|OR|NOT|BETWEEN|IN|SET|ADD|REMOVE|DELETE"
              + "|attribute_exists|attribute_not_exists|attribute_type|begins_with|contains|size"
              + "|if_not_exists|list_append)\\b|[ .,()=<>+-])*");

  private static final Pattern PLACEHOLDER = Pattern.compile("[#:][nv]\\d+");

  final AtomicInteger requests = new AtomicInteger();
  final AtomicInteger expressions = new AtomicInteger();
  final AtomicInteger leaked = new AtomicInteger();
  final List<String> examples = new ArrayList<>();

  @Override
  public void accept(Exchange exchange) {
    requests.incrementAndGet();
    check(JSON.readTree(exchange.request()));
  }

  private void check(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::check);
    } else if (node.isObject()) {
      node.properties().forEach(field -> check(field.getKey(), field.getValue()));
    }
  }

  private void check(String name, JsonNode value) {
    if (EXPRESSIONS.contains(name) && value.isString()) {
      expressions.incrementAndGet();
      require(OWN.matcher(value.stringValue()).matches(), name + " " + value);
    } else if (name.equals("Statement") && value.isString()) {
      expressions.incrementAndGet();
      require(!value.stringValue().contains(HostileTexts.MARK), name + " " + value);
    } else if (name.equals("ExpressionAttributeNames")) {
      requirePlaceholders(value);
    } else if (name.equals("ExpressionAttributeValues")) {
      requirePlaceholders(value);
    } else if (name.equals("TransactItems")
        || List.of("Put", "Update", "Delete", "ConditionCheck", "Get", "RequestItems")
            .contains(name)
        || value.isArray()) {
      check(value);
    }
  }

  private void requirePlaceholders(JsonNode map) {
    map.propertyNames()
        .forEach(name -> require(PLACEHOLDER.matcher(name).matches(), "placeholder " + name));
  }

  private void require(boolean own, String found) {
    if (!own) {
      leaked.incrementAndGet();
      synchronized (examples) {
        if (examples.size() < 10) {
          examples.add(found);
        }
      }
    }
  }
}
