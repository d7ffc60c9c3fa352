package io.dynabind.item.sdk;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Builds maps of attribute values. The SDK copies what is nested into maps and lists of its own, so
 * that what is gathered here is used again for the next one of the same depth.
 */
final class SdkItemWriter extends ItemWriter {

  private static final AttributeValue TRUE = AttributeValue.createBool(true);
  private static final AttributeValue FALSE = AttributeValue.createBool(false);
  private static final AttributeValue NULL = AttributeValue.createNul(true);

  private final WriterFrame outermost = new WriterFrame(null);
  private @Nullable WriterFrame top;

  Map<String, AttributeValue> result() {
    if (top != null || outermost.type != AttributeType.M) {
      throw new IllegalStateException("No map was written to its end");
    }
    return outermost.item();
  }

  private WriterFrame top() {
    if (top == null) {
      throw new IllegalStateException("A map comes first");
    }
    return top;
  }

  private void value(AttributeValue value) {
    WriterFrame frame = top();
    if (frame.type == AttributeType.M) {
      frame.put(value);
    } else if (frame.type == AttributeType.L) {
      frame.add(value);
    } else {
      throw failure("A set holds strings, numbers or binaries only");
    }
  }

  private WriterFrame push(AttributeType type) {
    WriterFrame frame = top == null ? outermost : top.above();
    frame.type = type;
    frame.open = true;
    top = frame;
    return frame;
  }

  private WriterFrame pop() {
    WriterFrame frame = top();
    frame.open = false;
    top = frame.below;
    return frame;
  }

  @Override
  protected void writeBeginMap(int size) {
    push(AttributeType.M).beginMap(size);
  }

  @Override
  protected void writeEndMap() {
    WriterFrame frame = pop();
    if (top != null) {
      value(AttributeValue.createM(frame));
    }
  }

  @Override
  protected void writeBeginList(int size) {
    push(AttributeType.L).beginElements(size);
  }

  @Override
  protected void writeEndList() {
    WriterFrame frame = pop();
    value(AttributeValue.createL(frame.elements()));
  }

  @Override
  public void beginSet(AttributeType type, int size) {
    push(type).beginElements(size);
  }

  @Override
  public void endSet() {
    WriterFrame frame = pop();
    value(
        switch (frame.type) {
          case SS -> AttributeValue.createSs(frame.elements());
          case NS -> AttributeValue.createNs(frame.elements());
          default -> AttributeValue.createBs(frame.elements());
        });
  }

  @Override
  public void name(AttributeNames names, int index) {
    top().name = names.name(index);
  }

  @Override
  public void name(String name) {
    WriterFrame frame = top();
    frame.name = name;
    frame.known = false;
    requireName(name);
    requireWellFormed(name);
  }

  @Override
  public void string(String value) {
    requireWellFormed(value);
    WriterFrame frame = top();
    if (frame.type == AttributeType.SS) {
      frame.add(value);
    } else {
      value(AttributeValue.createS(value));
    }
  }

  @Override
  public void number(long value) {
    number(Long.toString(value));
  }

  @Override
  public void number(String value) {
    WriterFrame frame = top();
    if (frame.type == AttributeType.NS) {
      frame.add(value);
    } else {
      value(AttributeValue.createN(value));
    }
  }

  @Override
  public void binary(byte[] value) {
    binary(SdkBytes.fromByteArray(value));
  }

  /** Writes binary that cannot change, without a copy. */
  void binary(SdkBytes bytes) {
    WriterFrame frame = top();
    if (frame.type == AttributeType.BS) {
      frame.add(bytes);
    } else {
      value(AttributeValue.createB(bytes));
    }
  }

  @Override
  public void bool(boolean value) {
    value(value ? TRUE : FALSE);
  }

  @Override
  public void nul() {
    value(NULL);
  }

  @Override
  protected void trace(ItemPath path) {
    for (WriterFrame frame = outermost; frame != null && frame.open; frame = frame.above) {
      frame.trace(path);
    }
  }
}
