package io.dynabind.codec;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads DynamoDB JSON into attribute values without help from the product. */
final class Attributes {

  private static final JsonFactory JSON = new JsonFactory();

  private Attributes() {}

  /** Reads an item. */
  static Map<String, AttributeValue> item(String json) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return map(parser);
    }
  }

  private static Map<String, AttributeValue> map(JsonParser parser) {
    Map<String, AttributeValue> map = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      map.put(name, value(parser));
    }
    return map;
  }

  private static AttributeValue value(JsonParser parser) {
    parser.nextToken();
    String type = parser.currentName();
    JsonToken token = parser.nextToken();
    AttributeValue value =
        switch (type) {
          case "S" -> AttributeValue.fromS(parser.getString());
          case "N" -> AttributeValue.fromN(parser.getString());
          case "B" -> AttributeValue.fromB(binary(parser.getString()));
          case "BOOL" -> AttributeValue.fromBool(token == JsonToken.VALUE_TRUE);
          case "NULL" -> AttributeValue.fromNul(token == JsonToken.VALUE_TRUE);
          case "M" -> AttributeValue.fromM(map(parser));
          case "L" -> AttributeValue.fromL(list(parser));
          case "SS" -> AttributeValue.fromSs(texts(parser));
          case "NS" -> AttributeValue.fromNs(texts(parser));
          case "BS" ->
              AttributeValue.fromBs(texts(parser).stream().map(Attributes::binary).toList());
          default -> throw new IllegalArgumentException(type);
        };
    parser.nextToken();
    return value;
  }

  private static List<AttributeValue> list(JsonParser parser) {
    List<AttributeValue> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(parser));
    }
    return list;
  }

  private static List<String> texts(JsonParser parser) {
    List<String> texts = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      texts.add(parser.getString());
    }
    return texts;
  }

  private static SdkBytes binary(String base64) {
    return SdkBytes.fromByteArray(Base64.getDecoder().decode(base64));
  }
}
