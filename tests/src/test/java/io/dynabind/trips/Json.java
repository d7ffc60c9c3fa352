package io.dynabind.trips;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Prints the SDK's maps as DynamoDB JSON, by other means than those that are tested. */
final class Json {

  private Json() {}

  static String of(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .map(entry -> text(entry.getKey()) + " : " + of(entry.getValue()))
        .collect(Collectors.joining(" ,\n", "{ ", " }"));
  }

  private static String of(AttributeValue value) {
    String content =
        switch (value.type()) {
          case S -> text(value.s());
          case N -> text(value.n());
          case B -> binary(value.b());
          case BOOL -> String.valueOf(value.bool());
          case NUL -> "true";
          case M -> of(value.m());
          case L -> array(value.l().stream().map(Json::of).toList());
          case SS -> array(value.ss().stream().map(Json::text).toList());
          case NS -> array(value.ns().stream().map(Json::text).toList());
          case BS -> array(value.bs().stream().map(Json::binary).toList());
          default -> throw new IllegalArgumentException(value.toString());
        };
    String type = value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name();
    return "{\"" + type + "\":" + content + "}";
  }

  private static String array(List<String> elements) {
    return "[" + String.join(", ", elements) + "]";
  }

  private static String binary(SdkBytes bytes) {
    return text(Base64.getEncoder().encodeToString(bytes.asByteArray()));
  }

  /** Escapes all that is not plain, halves of surrogate pairs one by one. */
  private static String text(String text) {
    return text.chars()
        .mapToObj(
            c ->
                c < ' ' || c > '~' || c == '"' || c == '\\'
                    ? String.format("\\u%04x", c)
                    : String.valueOf((char) c))
        .collect(Collectors.joining("", "\"", "\""));
  }
}
