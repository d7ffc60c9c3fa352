package io.dynabind.item.sdk;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Builds maps of attribute values. */
final class SdkItemWriter extends ItemWriter {

  private static final AttributeValue TRUE = AttributeValue.createBool(true);
  private static final AttributeValue FALSE = AttributeValue.createBool(false);
  private static final AttributeValue NULL = AttributeValue.createNul(true);

  private @Nullable Frame top;
  private @Nullable Map<String, AttributeValue> result;

  /** An open map, list or set: exactly one of its fields is there. */
  private static final class Frame {

    final @Nullable Frame below;
    final @Nullable Map<String, AttributeValue> map;
    final @Nullable List<AttributeValue> list;
    final @Nullable List<String> texts;
    final @Nullable List<SdkBytes> binaries;
    final AttributeType type;
    String name = "";

    Frame(@Nullable Frame below, AttributeType type, int size) {
      this.below = below;
      this.type = type;
      this.map = type == AttributeType.M ? new HashMap<>(size + size / 2 + 1) : null;
      this.list = type == AttributeType.L ? new ArrayList<>(size) : null;
      this.texts =
          type == AttributeType.SS || type == AttributeType.NS ? new ArrayList<>(size) : null;
      this.binaries = type == AttributeType.BS ? new ArrayList<>(size) : null;
    }
  }

  Map<String, AttributeValue> result() {
    if (result == null) {
      throw new IllegalStateException("No map was written");
    }
    return result;
  }

  private Frame top() {
    if (top == null) {
      throw new IllegalStateException("A map comes first");
    }
    return top;
  }

  private void value(AttributeValue value) {
    Frame frame = top();
    if (frame.map != null) {
      frame.map.put(frame.name, value);
    } else if (frame.list != null) {
      frame.list.add(value);
    } else {
      throw failure("A set holds strings, numbers or binaries only");
    }
  }

  private void begin(AttributeType type, int size) {
    top = new Frame(top, type, size);
  }

  @Override
  protected void writeBeginMap(int size) {
    begin(AttributeType.M, size);
  }

  @Override
  protected void writeEndMap() {
    Frame frame = top();
    top = frame.below;
    Map<String, AttributeValue> map = frame.map == null ? Map.of() : frame.map;
    if (top == null) {
      result = map;
    } else {
      value(AttributeValue.createM(map));
    }
  }

  @Override
  protected void writeBeginList(int size) {
    begin(AttributeType.L, size);
  }

  @Override
  protected void writeEndList() {
    Frame frame = top();
    top = frame.below;
    value(AttributeValue.createL(frame.list == null ? List.of() : frame.list));
  }

  @Override
  protected void writeBeginSet(AttributeType type, int size) {
    begin(type, size);
  }

  @Override
  protected void writeEndSet() {
    Frame frame = top();
    top = frame.below;
    if (frame.binaries != null) {
      value(AttributeValue.createBs(frame.binaries));
    } else if (frame.type == AttributeType.SS) {
      value(AttributeValue.createSs(frame.texts == null ? List.of() : frame.texts));
    } else {
      value(AttributeValue.createNs(frame.texts == null ? List.of() : frame.texts));
    }
  }

  @Override
  protected void writeName(AttributeNames names, int index) {
    top().name = names.name(index);
  }

  @Override
  protected void writeName(String name) {
    top().name = name;
  }

  @Override
  protected void writeString(String value) {
    Frame frame = top();
    if (frame.texts != null && frame.type == AttributeType.SS) {
      frame.texts.add(value);
    } else {
      value(AttributeValue.createS(value));
    }
  }

  @Override
  protected void writeNumber(long value) {
    writeNumber(Long.toString(value));
  }

  @Override
  protected void writeNumber(String value) {
    Frame frame = top();
    if (frame.texts != null && frame.type == AttributeType.NS) {
      frame.texts.add(value);
    } else {
      value(AttributeValue.createN(value));
    }
  }

  @Override
  protected void writeBinary(byte[] value) {
    Frame frame = top();
    SdkBytes bytes = SdkBytes.fromByteArray(value);
    if (frame.binaries != null) {
      frame.binaries.add(bytes);
    } else {
      value(AttributeValue.createB(bytes));
    }
  }

  @Override
  protected void writeBool(boolean value) {
    value(value ? TRUE : FALSE);
  }

  @Override
  protected void writeNul() {
    value(NULL);
  }
}
