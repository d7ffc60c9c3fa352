package io.dynabind.benchmarks;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * What hand-written streaming code has in one place: names encoded beforehand and matched without
 * making strings, and the checks that make it safe.
 */
final class HandJson {

  static final JsonFactory FACTORY = new JsonFactory();

  private static final SerializableString S = new SerializedString("S");
  private static final SerializableString N = new SerializedString("N");
  private static final SerializableString B = new SerializedString("B");
  private static final SerializableString BOOL = new SerializedString("BOOL");
  private static final SerializableString M = new SerializedString("M");
  private static final SerializableString L = new SerializedString("L");

  private HandJson() {}

  static PropertyNameMatcher matcher(String... names) {
    List<Named> named = Stream.of(names).map(Named::fromString).toList();
    return FACTORY.constructNameMatcher(named, false);
  }

  static void string(JsonGenerator json, SerializableString name, String value) {
    if (value != null) {
      json.writeName(name);
      string(json, value);
    }
  }

  static void string(JsonGenerator json, String value) {
    json.writeStartObject();
    json.writeName(S);
    json.writeString(value);
    json.writeEndObject();
  }

  static void number(JsonGenerator json, SerializableString name, String value) {
    json.writeName(name);
    json.writeStartObject();
    json.writeName(N);
    json.writeString(value);
    json.writeEndObject();
  }

  static void bool(JsonGenerator json, SerializableString name, boolean value) {
    json.writeName(name);
    json.writeStartObject();
    json.writeName(BOOL);
    json.writeBoolean(value);
    json.writeEndObject();
  }

  static void binary(JsonGenerator json, SdkBytes value) {
    json.writeStartObject();
    json.writeName(B);
    json.writeBinary(value.asByteArrayUnsafe());
    json.writeEndObject();
  }

  static void beginMap(JsonGenerator json) {
    json.writeStartObject();
    json.writeName(M);
    json.writeStartObject();
  }

  static void endMap(JsonGenerator json) {
    json.writeEndObject();
    json.writeEndObject();
  }

  static void beginList(JsonGenerator json) {
    json.writeStartObject();
    json.writeName(L);
    json.writeStartArray();
  }

  static void endList(JsonGenerator json) {
    json.writeEndArray();
    json.writeEndObject();
  }

  private static RuntimeException wrong(String expected, JsonParser json) {
    return new IllegalStateException("Expected " + expected + " at " + json.streamReadContext());
  }

  /** From the start of a value's object to its content, which must be of the type. */
  private static void open(JsonParser json, SerializableString type) {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw wrong("a value", json);
    }
    inside(json, type);
  }

  private static void inside(JsonParser json, SerializableString type) {
    if (!json.nextName(type)) {
      throw wrong(type.getValue(), json);
    }
  }

  private static void close(JsonParser json) {
    if (json.nextToken() != JsonToken.END_OBJECT) {
      throw wrong("one type", json);
    }
  }

  private static String text(JsonParser json, SerializableString type) {
    inside(json, type);
    String value = json.nextStringValue();
    if (value == null) {
      throw wrong("a text", json);
    }
    close(json);
    return value;
  }

  static String string(JsonParser json) {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw wrong("a value", json);
    }
    return text(json, S);
  }

  static String stringElement(JsonParser json) {
    return text(json, S);
  }

  static String number(JsonParser json) {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw wrong("a value", json);
    }
    return text(json, N);
  }

  static boolean bool(JsonParser json) {
    open(json, BOOL);
    Boolean value = json.nextBooleanValue();
    if (value == null) {
      throw wrong("a boolean", json);
    }
    close(json);
    return value;
  }

  static SdkBytes binary(JsonParser json) {
    open(json, B);
    return bytes(json);
  }

  static SdkBytes binaryElement(JsonParser json) {
    inside(json, B);
    return bytes(json);
  }

  private static SdkBytes bytes(JsonParser json) {
    if (json.nextToken() != JsonToken.VALUE_STRING) {
      throw wrong("a text", json);
    }
    SdkBytes value = SdkBytes.fromByteArrayUnsafe(json.getBinaryValue());
    close(json);
    return value;
  }

  /** Stands in the map afterwards. */
  static void openMap(JsonParser json) {
    open(json, M);
    token(json, JsonToken.START_OBJECT);
  }

  static void openMapElement(JsonParser json) {
    inside(json, M);
    token(json, JsonToken.START_OBJECT);
  }

  /** Stands in the list afterwards. */
  static void openList(JsonParser json) {
    open(json, L);
    token(json, JsonToken.START_ARRAY);
  }

  static void openListElement(JsonParser json) {
    inside(json, L);
    token(json, JsonToken.START_ARRAY);
  }

  private static void token(JsonParser json, JsonToken expected) {
    if (json.nextToken() != expected) {
      throw wrong(expected.name(), json);
    }
  }

  /** After the end of a map's or list's content was met. */
  static void closed(JsonParser json) {
    close(json);
  }

  static void openItem(JsonParser json) {
    token(json, JsonToken.START_OBJECT);
  }

  static void skip(JsonParser json) {
    json.nextToken();
    json.skipChildren();
  }
}
