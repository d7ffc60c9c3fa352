package io.dynabind.matrix;

import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB JSON, written by hand, of values that dynabind would not write. */
final class Plainly {

  private Plainly() {}

  static String json(AttributeValue value) {
    return switch (value.type()) {
      case S -> "{\"S\":" + text(value.s()) + "}";
      case N -> "{\"N\":" + text(value.n()) + "}";
      case B -> "{\"B\":" + text(Base64.getEncoder().encodeToString(value.b().asByteArray())) + "}";
      case SS -> "{\"SS\":" + texts(value.ss()) + "}";
      case NS -> "{\"NS\":" + texts(value.ns()) + "}";
      case L ->
          value.l().stream().map(Plainly::json).collect(Collectors.joining(",", "{\"L\":[", "]}"));
      case M ->
          value.m().entrySet().stream()
              .map(entry -> text(entry.getKey()) + ":" + json(entry.getValue()))
              .collect(Collectors.joining(",", "{\"M\":{", "}}"));
      default -> throw new IllegalArgumentException(value.type().toString());
    };
  }

  private static String texts(Collection<String> texts) {
    return texts.stream().map(Plainly::text).collect(Collectors.joining(",", "[", "]"));
  }

  private static String text(String text) {
    return '"' + text.replace("\"", "\\\"") + '"';
  }
}
