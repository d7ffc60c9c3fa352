package io.dynabind.item.json;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes DynamoDB JSON. Each value stands in an object that names its type, but the item itself and
 * the elements of sets.
 */
final class JsonItemWriter extends ItemWriter {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
  private final JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes);
  private final Deque<AttributeType> open = new ArrayDeque<>();

  byte[] result() {
    json.close();
    return bytes.toByteArray();
  }

  private boolean inSet() {
    AttributeType top = open.peek();
    return top == AttributeType.SS || top == AttributeType.NS || top == AttributeType.BS;
  }

  private void requireElement(AttributeType set) {
    if (inSet() && open.peek() != set) {
      throw failure("Expected an element of " + open.peek() + " but was of another type");
    }
  }

  private void refuseInSet() {
    if (inSet()) {
      throw failure("A set holds strings, numbers or binaries only");
    }
  }

  private void begin(AttributeType type) {
    refuseInSet();
    json.writeStartObject();
    json.writeName(type.name());
  }

  @Override
  protected void writeBeginMap(int size) {
    if (!open.isEmpty()) {
      begin(AttributeType.M);
    }
    open.push(AttributeType.M);
    json.writeStartObject();
  }

  @Override
  protected void writeEndMap() {
    open.pop();
    json.writeEndObject();
    if (!open.isEmpty()) {
      json.writeEndObject();
    }
  }

  @Override
  protected void writeBeginList(int size) {
    beginArray(AttributeType.L);
  }

  @Override
  protected void writeEndList() {
    endArray();
  }

  @Override
  protected void writeBeginSet(AttributeType type, int size) {
    beginArray(type);
  }

  @Override
  protected void writeEndSet() {
    endArray();
  }

  private void beginArray(AttributeType type) {
    begin(type);
    open.push(type);
    json.writeStartArray();
  }

  private void endArray() {
    open.pop();
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  protected void writeName(AttributeNames names, int index) {
    json.writeName(names.name(index));
  }

  @Override
  protected void writeName(String name) {
    json.writeName(name);
  }

  @Override
  protected void writeString(String value) {
    requireElement(AttributeType.SS);
    text(AttributeType.S, value);
  }

  @Override
  protected void writeNumber(long value) {
    writeNumber(Long.toString(value));
  }

  @Override
  protected void writeNumber(String value) {
    requireElement(AttributeType.NS);
    text(AttributeType.N, value);
  }

  private void text(AttributeType type, String value) {
    if (inSet()) {
      json.writeString(value);
    } else {
      json.writeStartObject();
      json.writeName(type.name());
      json.writeString(value);
      json.writeEndObject();
    }
  }

  @Override
  protected void writeBinary(byte[] value) {
    requireElement(AttributeType.BS);
    if (inSet()) {
      json.writeBinary(value);
    } else {
      json.writeStartObject();
      json.writeName(AttributeType.B.name());
      json.writeBinary(value);
      json.writeEndObject();
    }
  }

  @Override
  protected void writeBool(boolean value) {
    refuseInSet();
    json.writeStartObject();
    json.writeName(AttributeType.BOOL.name());
    json.writeBoolean(value);
    json.writeEndObject();
  }

  @Override
  protected void writeNul() {
    refuseInSet();
    json.writeStartObject();
    json.writeName(AttributeType.NULL.name());
    json.writeBoolean(true);
    json.writeEndObject();
  }
}
