package io.dynabind.item.sdk;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
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

  private final Level outermost = new Level(null);

  /** The item until it is opened. */
  private @Nullable Map<String, AttributeValue> item;

  /** The value that was selected or fetched, as long as it is ready. */
  private @Nullable AttributeValue next;

  private boolean ready;
  private @Nullable Level top;

  /**
   * An open map, or the elements of an open list or set. Levels are used again; what is written for
   * each value are numbers, since references cost more to write.
   */
  private static final class Level {

    final @Nullable Level below;
    @Nullable Level above;
    @Nullable Map<String, AttributeValue> map;
    @Nullable List<AttributeValue> list;
    @Nullable Iterator<Map.Entry<String, AttributeValue>> entries;
    @Nullable AttributeNames names;
    @Nullable String name;
    int position;

    Level(@Nullable Level below) {
      this.below = below;
    }

    void open(Map<String, AttributeValue> opened) {
      map = opened;
      list = null;
      entries = null;
      names = null;
      name = null;
      position = 0;
    }

    void open(List<AttributeValue> opened) {
      map = null;
      list = opened;
      name = null;
      position = 0;
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

    /** Where it stands; in a map walked by a codec's names the position is behind the name. */
    void trace(ItemPath path) {
      if (list != null) {
        if (position > 0) {
          path.index(position - 1);
        }
      } else if (name != null) {
        path.name(name);
      } else if (names != null && position > 0 && position <= names.size()) {
        path.name(names.name(position - 1));
      }
    }
  }

  SdkItemReader(Map<String, AttributeValue> item) {
    this.item = item;
  }

  private Level top() {
    if (top == null) {
      throw new IllegalStateException("A map comes first");
    }
    return top;
  }

  private Level push() {
    Level level = outermost;
    if (top != null) {
      level = top.above;
      if (level == null) {
        level = new Level(top);
        top.above = level;
      }
    }
    top = level;
    return level;
  }

  private void pop() {
    ready = false;
    top = top().below;
  }

  /** The value that is next; of a list or set it is fetched now. */
  private AttributeValue value() {
    AttributeValue value = next;
    if (!ready || value == null) {
      value = fetch();
      next = value;
      ready = true;
    }
    return value;
  }

  private AttributeValue fetch() {
    Level level = top;
    if (level != null && level.list != null) {
      return level.list.get(level.position++);
    }
    if (level == null && item != null) {
      return AttributeValue.createM(item);
    }
    throw new IllegalStateException("No attribute was selected");
  }

  private AttributeValue take(AttributeValue.Type type, AttributeType expected) {
    AttributeValue value = value();
    if (value.type() != type) {
      throw mismatch(expected.name());
    }
    ready = false;
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
    Level level = top();
    return level.list != null ? level.position < level.list.size() : level.entries().hasNext();
  }

  @Override
  public @Nullable Scalar lookAhead(String attribute) {
    AttributeValue value = top().map().get(attribute);
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
  public int beginMap() {
    Map<String, AttributeValue> inner = item;
    if (inner == null || ready) {
      inner = take(AttributeValue.Type.M, AttributeType.M).m();
    }
    item = null;
    push().open(inner);
    return inner.size();
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
    push().open(elements instanceof RandomAccess ? elements : new ArrayList<>(elements));
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

  @Override
  public int selectName(AttributeNames names) {
    Level level = top();
    int size = names.size();
    level.names = names;
    while (level.position < size) {
      int index = level.position++;
      AttributeValue value = find(level.map(), names, index);
      if (value != null) {
        next = value;
        ready = true;
        return index;
      }
    }
    level.position = size + 1;
    level.name = null;
    return names.keepUnknown() ? selectUnknown(level, names) : END;
  }

  private static @Nullable AttributeValue find(
      Map<String, AttributeValue> map, AttributeNames names, int index) {
    AttributeValue value = map.get(names.name(index));
    return value == null && names.hasFormer() ? former(map, names, index) : value;
  }

  @Override
  public boolean isIndexed() {
    return true;
  }

  @Override
  public boolean seek(AttributeNames names, int index) {
    if (index < 0) {
      top().position = 0;
      return false;
    }
    AttributeValue value = lookUp(names, index);
    if (value == null) {
      return false;
    }
    next = value;
    ready = true;
    return true;
  }

  @Override
  public @Nullable String stringAt(AttributeNames names, int index) {
    AttributeValue value = lookUp(names, index);
    if (value == null) {
      return null;
    }
    if (value.type() != AttributeValue.Type.S) {
      throw misfit(value, AttributeType.S);
    }
    return value.s();
  }

  @Override
  public @Nullable String numberAt(AttributeNames names, int index) {
    AttributeValue value = lookUp(names, index);
    if (value == null) {
      return null;
    }
    if (value.type() != AttributeValue.Type.N) {
      throw misfit(value, AttributeType.N);
    }
    return value.n();
  }

  private @Nullable AttributeValue lookUp(AttributeNames names, int index) {
    Level level = top();
    level.position = index + 1;
    if (index == 0) {
      level.names = names;
    }
    AttributeValue value = find(level.map(), names, index);
    return value == null || value.type() == AttributeValue.Type.NUL ? null : value;
  }

  private ItemFormatException misfit(AttributeValue value, AttributeType expected) {
    next = value;
    ready = true;
    return mismatch(expected.name());
  }

  private int selectUnknown(Level level, AttributeNames names) {
    Iterator<Map.Entry<String, AttributeValue>> all = level.entries();
    while (all.hasNext()) {
      Map.Entry<String, AttributeValue> entry = all.next();
      if (!names.isMapped(entry.getKey())) {
        level.name = entry.getKey();
        next = entry.getValue();
        ready = true;
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
    for (String former : names.formerNames(index)) {
      AttributeValue value = map.get(former);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  @Override
  public String nextName() {
    Level level = top();
    Map.Entry<String, AttributeValue> entry = level.entries().next();
    String name = entry.getKey();
    next = entry.getValue();
    ready = true;
    level.name = name;
    return name;
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
    return sdkBytes().asByteArray();
  }

  /** Reads binary without a copy. */
  SdkBytes sdkBytes() {
    return take(AttributeValue.Type.B, AttributeType.B).b();
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
    ready = false;
    return true;
  }

  @Override
  public void skip() {
    value();
    ready = false;
  }

  @Override
  protected void trace(ItemPath path) {
    Level level = outermost;
    for (int depth = depth(); depth > 0 && level != null; depth--) {
      level.trace(path);
      level = level.above;
    }
  }

  private int depth() {
    int depth = 0;
    for (Level level = top; level != null; level = level.below) {
      depth++;
    }
    return depth;
  }
}
