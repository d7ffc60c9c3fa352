package io.dynabind.item.sdk;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemPath;
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

  private final Frame outermost = new Frame(null);
  private @Nullable Frame top;

  /** An open map, list or set: one of its containers is there. Frames are used again. */
  private static final class Frame {

    final @Nullable Frame below;
    @Nullable Frame above;
    @Nullable Map<String, AttributeValue> map;
    @Nullable List<AttributeValue> list;
    @Nullable List<String> texts;
    @Nullable List<SdkBytes> binaries;
    @Nullable AttributeType set;
    @Nullable String name;

    Frame(@Nullable Frame below) {
      this.below = below;
    }

    Frame above() {
      Frame next = above;
      if (next == null) {
        next = new Frame(this);
        above = next;
      }
      return next;
    }

    int position() {
      if (list != null) {
        return list.size();
      }
      return texts != null ? texts.size() : binaries != null ? binaries.size() : 0;
    }
  }

  Map<String, AttributeValue> result() {
    Map<String, AttributeValue> item = outermost.map;
    if (item == null || top != null) {
      throw new IllegalStateException("No map was written to its end");
    }
    return item;
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
      if (frame.name == null) {
        throw new IllegalStateException("A name comes first");
      }
      frame.map.put(frame.name, value);
    } else if (frame.list != null) {
      frame.list.add(value);
    } else {
      throw failure("A set holds strings, numbers or binaries only");
    }
  }

  private Frame push() {
    Frame frame = top == null ? outermost : top.above();
    top = frame;
    return frame;
  }

  private static <V> Map<String, V> mapOf(int size) {
    return new HashMap<>((size * 4 + 2) / 3);
  }

  @Override
  protected void writeBeginMap(int size) {
    push().map = mapOf(size);
  }

  @Override
  protected void writeEndMap() {
    Frame frame = top();
    Map<String, AttributeValue> map = frame.map;
    frame.name = null;
    top = frame.below;
    if (top != null && map != null) {
      frame.map = null;
      value(AttributeValue.createM(map));
    }
  }

  @Override
  protected void writeBeginList(int size) {
    push().list = new ArrayList<>(size);
  }

  @Override
  protected void writeEndList() {
    Frame frame = top();
    List<AttributeValue> list = frame.list;
    frame.list = null;
    top = frame.below;
    if (list != null) {
      value(AttributeValue.createL(list));
    }
  }

  @Override
  public void beginSet(AttributeType type, int size) {
    Frame frame = push();
    frame.set = type;
    if (type == AttributeType.BS) {
      frame.binaries = new ArrayList<>(size);
    } else {
      frame.texts = new ArrayList<>(size);
    }
  }

  @Override
  public void endSet() {
    Frame frame = top();
    List<String> texts = frame.texts;
    List<SdkBytes> binaries = frame.binaries;
    AttributeType set = frame.set;
    frame.texts = null;
    frame.binaries = null;
    frame.set = null;
    top = frame.below;
    if (binaries != null) {
      value(AttributeValue.createBs(binaries));
    } else if (texts != null) {
      value(
          set == AttributeType.SS
              ? AttributeValue.createSs(texts)
              : AttributeValue.createNs(texts));
    }
  }

  @Override
  public void name(AttributeNames names, int index) {
    top().name = names.name(index);
  }

  @Override
  public void name(String name) {
    top().name = name;
  }

  @Override
  public void string(String value) {
    Frame frame = top();
    if (frame.set == AttributeType.SS && frame.texts != null) {
      frame.texts.add(value);
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
    Frame frame = top();
    if (frame.set == AttributeType.NS && frame.texts != null) {
      frame.texts.add(value);
    } else {
      value(AttributeValue.createN(value));
    }
  }

  @Override
  public void binary(byte[] value) {
    Frame frame = top();
    SdkBytes bytes = SdkBytes.fromByteArray(value);
    if (frame.binaries != null) {
      frame.binaries.add(bytes);
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
    for (Frame frame = outermost; top != null && frame != null; frame = frame.above) {
      if (frame.map == null) {
        path.index(frame.position());
      } else if (frame.name != null) {
        path.name(frame.name);
      }
      if (frame == top) {
        return;
      }
    }
  }
}
