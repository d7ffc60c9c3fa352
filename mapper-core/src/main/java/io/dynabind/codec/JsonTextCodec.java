package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.TypeRef;

/** Stores what a {@link JsonText} writes. Its exceptions may show the value, so none is a cause. */
final class JsonTextCodec implements Codec<Object> {

  private static final String ADVICE =
      "Annotate the type for Jackson, with @JsonTypeInfo or @JsonCreator for instance, or give the"
          + " builder a jsonText(...) that knows it.";

  private final TypeRef type;
  private final JsonText json;

  JsonTextCodec(TypeRef type, JsonText json) {
    this.type = type;
    this.json = json;
  }

  @Override
  public void encode(ItemWriter writer, Object value) {
    String text;
    try {
      text = json.write(value, type);
    } catch (UnsupportedOperationException e) {
      throw writer.failure(unsuited("written", e)).advising(ADVICE);
    } catch (RuntimeException e) {
      throw writer.failure("Expected a " + type + " that is written as JSON but was another");
    }
    if (text == null) {
      throw writer.failure("Expected a " + type + " that is written as JSON but was another");
    }
    writer.string(text);
  }

  @Override
  public Object decode(ItemReader reader) {
    String text = reader.string();
    Object value;
    try {
      value = json.read(text, type);
    } catch (UnsupportedOperationException e) {
      throw reader.failure(unsuited("read", e)).advising(ADVICE);
    } catch (RuntimeException e) {
      throw reader.failure("Expected JSON of " + type + " but was another text");
    }
    if (value == null) {
      throw reader.failure("Expected JSON of " + type + " but was null");
    }
    return value;
  }

  private String unsuited(String verb, UnsupportedOperationException e) {
    String reason = e.getMessage();
    return "Expected a type whose JSON can be "
        + verb
        + " but was "
        + type
        + (reason == null ? "" : ": " + reason + ",");
  }

  @Override
  public AttributeType type() {
    return AttributeType.S;
  }
}
