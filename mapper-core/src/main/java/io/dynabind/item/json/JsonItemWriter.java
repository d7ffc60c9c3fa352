package io.dynabind.item.json;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes DynamoDB JSON. The form is so narrow, one object with one name around each value, that its
 * punctuation is written as whole pieces.
 */
final class JsonItemWriter extends ItemWriter {

  private final Utf8Buffer out = new Utf8Buffer();
  private final Frame outermost = new Frame(null);
  private @Nullable Frame top;

  /** An open map, list or set. Frames are used again. */
  private static final class Frame {

    final @Nullable Frame below;
    @Nullable Frame above;
    AttributeType type = AttributeType.M;
    @Nullable String name;
    int count;

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
  }

  byte[] result() {
    if (top != null || out.isEmpty()) {
      throw new IllegalStateException("No map was written to its end");
    }
    return out.toByteArray();
  }

  private Frame top() {
    if (top == null) {
      throw new IllegalStateException("A map comes first");
    }
    return top;
  }

  private void push(AttributeType type) {
    Frame frame = top == null ? outermost : top.above();
    frame.type = type;
    frame.name = null;
    frame.count = 0;
    top = frame;
  }

  /** Begins a value; true if it stands in a set, where the type is not written again. */
  private boolean begin(AttributeType type) {
    Frame frame = top();
    if (frame.type == AttributeType.M) {
      return false;
    }
    if (frame.type != AttributeType.L) {
      requireElement(frame.type, type);
    }
    comma(frame);
    return frame.type != AttributeType.L;
  }

  private void comma(Frame frame) {
    if (frame.count > 0) {
      out.ascii(',');
    }
  }

  private void requireElement(AttributeType set, AttributeType type) {
    boolean fits =
        switch (set) {
          case SS -> type == AttributeType.S;
          case NS -> type == AttributeType.N;
          default -> type == AttributeType.B;
        };
    if (!fits) {
      throw failure(
          type.isScalarKey()
              ? "Expected an element of " + set + " but was of another type"
              : "A set holds strings, numbers or binaries only");
    }
  }

  /** Ends a value; what fails before the next name fails in the map. */
  private void end() {
    Frame frame = top();
    frame.count++;
    frame.name = null;
  }

  @Override
  protected void writeBeginMap(int size) {
    if (top != null) {
      begin(AttributeType.M);
      out.ascii("{\"M\":");
    }
    push(AttributeType.M);
    out.ascii('{');
  }

  @Override
  protected void writeEndMap() {
    top = top().below;
    if (top == null) {
      out.ascii('}');
    } else {
      out.ascii("}}");
      end();
    }
  }

  @Override
  protected void writeBeginList(int size) {
    begin(AttributeType.L);
    push(AttributeType.L);
    out.ascii("{\"L\":[");
  }

  @Override
  protected void writeEndList() {
    endArray();
  }

  @Override
  public void beginSet(AttributeType type, int size) {
    begin(type);
    push(type);
    out.ascii("{\"").ascii(type.name()).ascii("\":[");
  }

  @Override
  public void endSet() {
    endArray();
  }

  private void endArray() {
    top = top().below;
    out.ascii("]}");
    end();
  }

  @Override
  public void name(AttributeNames names, int index) {
    Frame frame = top();
    frame.name = names.name(index);
    out.name(names.quoted(index), frame.count > 0);
  }

  @Override
  public void name(String name) {
    Frame frame = top();
    frame.name = name;
    requireName(name);
    comma(frame);
    out.ascii('"');
    text(name);
    out.ascii("\":");
  }

  private void text(String value) {
    if (!out.text(value)) {
      throw brokenText();
    }
  }

  private void scalar(boolean bare, char type, String value) {
    if (!bare) {
      if (!out.value(type, value)) {
        throw brokenText();
      }
    } else {
      out.ascii('"');
      text(value);
      out.ascii('"');
    }
    end();
  }

  @Override
  public void string(String value) {
    scalar(begin(AttributeType.S), 'S', value);
  }

  @Override
  public void number(long value) {
    boolean bare = begin(AttributeType.N);
    out.ascii(bare ? "\"" : "{\"N\":\"");
    out.number(value);
    out.ascii(bare ? "\"" : "\"}");
    end();
  }

  @Override
  public void number(String value) {
    scalar(begin(AttributeType.N), 'N', value);
  }

  @Override
  public void binary(byte[] value) {
    boolean bare = begin(AttributeType.B);
    out.ascii(bare ? "\"" : "{\"B\":\"");
    out.base64(value);
    out.ascii(bare ? "\"" : "\"}");
    end();
  }

  @Override
  public void bool(boolean value) {
    begin(AttributeType.BOOL);
    out.ascii(value ? "{\"BOOL\":true}" : "{\"BOOL\":false}");
    end();
  }

  @Override
  public void nul() {
    begin(AttributeType.NULL);
    out.ascii("{\"NULL\":true}");
    end();
  }

  @Override
  protected void trace(ItemPath path) {
    for (Frame frame = outermost; top != null && frame != null; frame = frame.above) {
      if (frame.type != AttributeType.M) {
        path.index(frame.count);
      } else if (frame.name != null) {
        path.name(frame.name);
      }
      if (frame == top) {
        return;
      }
    }
  }
}
