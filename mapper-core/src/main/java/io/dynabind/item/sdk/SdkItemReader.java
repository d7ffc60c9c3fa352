package io.dynabind.item.sdk;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemReader;
import io.dynabind.item.Scalar;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Walks maps of attribute values. A map is asked for the names of its codec, one after the other:
 * what the codec does not know is never looked at.
 */
final class SdkItemReader extends ItemReader {

  private final Frame outermost = new Frame(null);
  private @Nullable AttributeValue next;
  private @Nullable Frame top;

  /** An open map, list or set: one of its containers is there. Frames are used again. */
  private static final class Frame {

    final @Nullable Frame below;
    @Nullable Frame above;
    @Nullable Map<String, AttributeValue> map;
    @Nullable Iterator<Map.Entry<String, AttributeValue>> entries;
    @Nullable List<AttributeValue> list;
    @Nullable String name;
    int position;

    Frame(@Nullable Frame below) {
      this.below = below;
    }

    void open(
        @Nullable Map<String, AttributeValue> openMap, @Nullable List<AttributeValue> openList) {
      map = openMap;
      list = openList;
      entries = null;
      name = null;
      position = 0;
    }

    Frame above() {
      Frame next = above;
      if (next == null) {
        next = new Frame(this);
        above = next;
      }
      return next;
    }

    Map<String, AttributeValue> map() {
      if (map == null) {
        throw new IllegalStateException("Not in a map");
      }
      return map;
    }

    Iterator<Map.Entry<String, AttributeValue>> entries() {
      if (entries == null) {
        entries = map().entrySet().iterator();
      }
      return entries;
    }
  }

  SdkItemReader(Map<String, AttributeValue> item) {
    next = AttributeValue.createM(item);
  }

  private Frame top() {
    if (top == null) {
      throw new IllegalStateException("A map comes first");
    }
    return top;
  }

  /** The value that is next; of a list or set it is fetched now. */
  private AttributeValue value() {
    AttributeValue value = next;
    if (value == null) {
      Frame frame = top();
      if (frame.list == null) {
        throw new IllegalStateException("No attribute was selected");
      }
      value = frame.list.get(frame.position++);
      next = value;
    }
    return value;
  }

  private AttributeValue take(AttributeValue.Type type, AttributeType expected) {
    AttributeValue value = value();
    if (value.type() != type) {
      throw mismatch(expected.name());
    }
    next = null;
    return value;
  }

  @Override
  public AttributeType peek() {
    AttributeType type = typeOf(value());
    if (type == null) {
      throw failure("Expected one DynamoDB type but was none, or several");
    }
    return type;
  }

  private static @Nullable AttributeType typeOf(AttributeValue value) {
    return switch (value.type()) {
      case S -> AttributeType.S;
      case N -> AttributeType.N;
      case B -> AttributeType.B;
      case BOOL -> AttributeType.BOOL;
      case NUL -> AttributeType.NULL;
      case M -> AttributeType.M;
      case L -> AttributeType.L;
      case SS -> AttributeType.SS;
      case NS -> AttributeType.NS;
      case BS -> AttributeType.BS;
      case UNKNOWN_TO_SDK_VERSION -> null;
    };
  }

  @Override
  public boolean hasNext() {
    Frame frame = top();
    return frame.list != null ? frame.position < frame.list.size() : frame.entries().hasNext();
  }

  @Override
  public @Nullable Scalar lookAhead(String name) {
    AttributeValue value = top().map().get(name);
    AttributeType type = value == null ? null : typeOf(value);
    if (value == null || type == null) {
      return null;
    }
    return switch (type) {
      case S -> Scalar.string(value.s());
      case N -> Scalar.number(value.n());
      case B -> Scalar.binary(value.b().asByteArray());
      default -> null;
    };
  }

  private Frame push() {
    Frame frame = top == null ? outermost : top.above();
    top = frame;
    return frame;
  }

  @Override
  public int beginMap() {
    Map<String, AttributeValue> map = take(AttributeValue.Type.M, AttributeType.M).m();
    push().open(map, null);
    return map.size();
  }

  @Override
  public void endMap() {
    pop();
  }

  @Override
  public int beginList() {
    return beginElements(take(AttributeValue.Type.L, AttributeType.L).l());
  }

  private int beginElements(List<AttributeValue> elements) {
    push().open(null, elements instanceof RandomAccess ? elements : new ArrayList<>(elements));
    return elements.size();
  }

  @Override
  public void endList() {
    pop();
  }

  @Override
  public int beginSet(AttributeType type) {
    return switch (type) {
      case SS -> beginTexts(take(AttributeValue.Type.SS, type).ss(), true);
      case NS -> beginTexts(take(AttributeValue.Type.NS, type).ns(), false);
      default -> {
        List<AttributeValue> elements = new ArrayList<>();
        take(AttributeValue.Type.BS, type)
            .bs()
            .forEach(b -> elements.add(AttributeValue.createB(b)));
        yield beginElements(elements);
      }
    };
  }

  private int beginTexts(List<String> texts, boolean strings) {
    List<AttributeValue> elements = new ArrayList<>(texts.size());
    for (String text : texts) {
      elements.add(strings ? AttributeValue.createS(text) : AttributeValue.createN(text));
    }
    return beginElements(elements);
  }

  @Override
  public void endSet() {
    pop();
  }

  private void pop() {
    Frame frame = top();
    frame.open(null, null);
    top = frame.below;
  }

  @Override
  public int selectName(AttributeNames names) {
    Frame frame = top();
    Map<String, AttributeValue> map = frame.map();
    int size = names.size();
    for (int index = frame.position; index < size; index++) {
      String name = names.name(index);
      AttributeValue value = map.get(name);
      if (value == null && names.hasFormer()) {
        value = former(map, names, index);
      }
      if (value != null) {
        frame.position = index + 1;
        frame.name = name;
        next = value;
        return index;
      }
    }
    frame.position = size;
    frame.name = null;
    return names.keepUnknown() ? selectUnknown(frame, names) : END;
  }

  private int selectUnknown(Frame frame, AttributeNames names) {
    Iterator<Map.Entry<String, AttributeValue>> entries = frame.entries();
    while (entries.hasNext()) {
      Map.Entry<String, AttributeValue> entry = entries.next();
      if (!names.isMapped(entry.getKey())) {
        frame.name = entry.getKey();
        next = entry.getValue();
        return UNKNOWN;
      }
    }
    return END;
  }

  @Override
  public String unknownName() {
    String name = top().name;
    if (name == null) {
      throw new IllegalStateException("No attribute was selected");
    }
    return name;
  }

  private static @Nullable AttributeValue former(
      Map<String, AttributeValue> map, AttributeNames names, int index) {
    for (String name : names.formerNames(index)) {
      AttributeValue value = map.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  @Override
  public String nextName() {
    Frame frame = top();
    Map.Entry<String, AttributeValue> entry = frame.entries().next();
    next = entry.getValue();
    frame.name = entry.getKey();
    return entry.getKey();
  }

  @Override
  public String string() {
    return take(AttributeValue.Type.S, AttributeType.S).s();
  }

  @Override
  public String number() {
    return take(AttributeValue.Type.N, AttributeType.N).n();
  }

  @Override
  public long numberAsLong() {
    String text = number();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return wholeNumber(text);
    }
  }

  @Override
  public byte[] binary() {
    SdkBytes bytes = take(AttributeValue.Type.B, AttributeType.B).b();
    return bytes.asByteArray();
  }

  @Override
  public boolean bool() {
    return take(AttributeValue.Type.BOOL, AttributeType.BOOL).bool();
  }

  @Override
  public boolean nul() {
    AttributeValue value = value();
    if (value.type() != AttributeValue.Type.NUL) {
      if (value.type() == AttributeValue.Type.UNKNOWN_TO_SDK_VERSION) {
        peek();
      }
      return false;
    }
    next = null;
    return true;
  }

  @Override
  public void skip() {
    value();
    next = null;
  }

  @Override
  protected void trace(ItemPath path) {
    for (Frame frame = outermost; top != null && frame != null; frame = frame.above) {
      if (frame.list != null && frame.position > 0) {
        path.index(frame.position - 1);
      } else if (frame.name != null) {
        path.name(frame.name);
      }
      if (frame == top) {
        return;
      }
    }
  }
}
