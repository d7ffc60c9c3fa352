package io.dynabind.item.sdk;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.Scalar;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads maps of attribute values. A map is walked by the names that the codec knows: attributes
 * that it does not know are never met.
 */
final class SdkItemReader extends ItemReader {

  private @Nullable AttributeValue next;
  private @Nullable Frame top;

  /** An open map, list or set. */
  private static final class Frame {

    final @Nullable Frame below;
    final @Nullable Map<String, AttributeValue> map;
    final @Nullable Iterator<AttributeValue> elements;
    @Nullable Iterator<Map.Entry<String, AttributeValue>> entries;
    int position;

    Frame(
        @Nullable Frame below,
        @Nullable Map<String, AttributeValue> map,
        @Nullable Iterator<AttributeValue> elements) {
      this.below = below;
      this.map = map;
      this.elements = elements;
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
    if (next == null) {
      Iterator<AttributeValue> elements = top().elements;
      if (elements == null) {
        throw new IllegalStateException("No attribute was selected");
      }
      next = elements.next();
    }
    return next;
  }

  private AttributeValue take() {
    AttributeValue value = value();
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
    return frame.elements != null ? frame.elements.hasNext() : frame.entries().hasNext();
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

  @Override
  protected void readBeginMap() {
    top = new Frame(top, take().m(), null);
  }

  @Override
  protected void readEndMap() {
    top = top().below;
  }

  @Override
  protected void readBeginList() {
    top = new Frame(top, null, take().l().iterator());
  }

  @Override
  protected void readEndList() {
    top = top().below;
  }

  @Override
  protected void readBeginSet(AttributeType type) {
    AttributeValue set = take();
    List<AttributeValue> elements =
        switch (type) {
          case SS -> set.ss().stream().map(AttributeValue::createS).toList();
          case NS -> set.ns().stream().map(AttributeValue::createN).toList();
          default -> set.bs().stream().map(AttributeValue::createB).toList();
        };
    top = new Frame(top, null, elements.iterator());
  }

  @Override
  protected void readEndSet() {
    top = top().below;
  }

  @Override
  protected int readSelectName(AttributeNames names) {
    Frame frame = top();
    Map<String, AttributeValue> map = frame.map();
    while (frame.position < names.size()) {
      int index = frame.position++;
      AttributeValue value = map.get(names.name(index));
      if (value == null && names.hasFormer()) {
        value = former(map, names, index);
      }
      if (value != null) {
        next = value;
        return index;
      }
    }
    return END;
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
  protected String readNextName() {
    Map.Entry<String, AttributeValue> entry = top().entries().next();
    next = entry.getValue();
    return entry.getKey();
  }

  @Override
  protected String readString() {
    return take().s();
  }

  @Override
  protected String readNumber() {
    return take().n();
  }

  @Override
  protected byte[] readBinary() {
    SdkBytes bytes = take().b();
    return bytes.asByteArray();
  }

  @Override
  protected boolean readBool() {
    return take().bool();
  }

  @Override
  protected void readNul() {
    take();
  }

  @Override
  protected void readSkip() {
    take();
  }
}
