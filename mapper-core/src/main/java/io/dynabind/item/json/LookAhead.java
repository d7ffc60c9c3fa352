package io.dynabind.item.json;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.item.Scalar;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Looks into a map by parsing it once more, so that the reader need not move. */
final class LookAhead {

  private final byte[] bytes;
  private final int start;
  private final JsonFactory factory;
  private final ItemReader reader;

  LookAhead(byte[] bytes, int start, JsonFactory factory, ItemReader reader) {
    this.bytes = bytes;
    this.start = start;
    this.factory = factory;
    this.reader = reader;
  }

  @Nullable Scalar find(String name) {
    return look(name, this::scalar);
  }

  boolean has(String name) {
    return look(name, json -> true) != null;
  }

  private <R> @Nullable R look(String name, Function<JsonParser, @Nullable R> found) {
    try (JsonParser json =
        factory.createParser(ObjectReadContext.empty(), bytes, start, bytes.length - start)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean wanted = json.currentName().equals(name);
        json.nextToken();
        if (wanted) {
          return found.apply(json);
        }
        json.skipChildren();
      }
      return null;
    } catch (StreamReadException | JacksonIOException e) {
      // The cause would show the text.
      throw malformed();
    }
  }

  private @Nullable Scalar scalar(JsonParser json) {
    if (json.nextToken() != JsonToken.PROPERTY_NAME) {
      throw malformed();
    }
    String type = json.currentName();
    if (json.nextToken() != JsonToken.VALUE_STRING) {
      return null;
    }
    String text = json.getString();
    if (type.equals(AttributeType.S.name())) {
      return Scalar.string(text);
    }
    if (type.equals(AttributeType.N.name())) {
      return Scalar.number(text);
    }
    return type.equals(AttributeType.B.name()) ? Scalar.binary(binary(text)) : null;
  }

  private byte[] binary(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      // The cause would show a character of the value.
      throw reader.failure("Expected base64 but was another text");
    }
  }

  private ItemFormatException malformed() {
    return reader.failure("Expected DynamoDB JSON but was something else");
  }
}
