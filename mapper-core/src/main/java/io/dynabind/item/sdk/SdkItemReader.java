package io.dynabind.item.sdk;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemReader;
import io.dynabind.item.Scalar;
import io.dynabind.item.ValueReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Walks maps of attribute values. A map is asked for the names of its codec, one after the other:
 * what the codec does not know is never looked at.
 */
final class SdkItemReader extends ItemReader {

  private @Nullable Level outermost;

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
    @Nullable Iterator<Entry<String, AttributeValue>> entries;
    @Nullable AttributeNames names;
    @Nullable String unknown;
    int position;
    int size;

    Level(@Nullable Level below) {
      this.below = below;
    }

    void open(Map<String, AttributeValue> opened) {
      map = opened;
      position = 0;
      if (list != null) {
        list = null;
      }
      if (entries != null) {
        entries = null;
      }
      if (unknown != null) {
        unknown = null;
      }
    }

    void open(List<AttributeValue> opened) {
      map = null;
      list = opened;
      position = 0;
      size = opened.size();
    }

    Map<String, AttributeValue> map() {
      if (map == null) {
        throw new IllegalStateException("Not in a map");
      }
      return map;
    }

    Iterator<Entry<String, AttributeValue>> entries() {
      if (entries == null) {
        entries = map().entrySet().iterator();
        names = null;
      }
      return entries;
    }

    void use(AttributeNames used) {
      if (names != used) {
        names = used;
      }
    }

    boolean hasNext() {
      return list == null ? entries().hasNext() : position < size;
    }

    /** Where it stands: behind the element, the attribute of the codec's name, or the entry. */
    void trace(ItemPath path) {
      if (unknown != null) {
        path.name(unknown);
      } else if (position > 0 && list != null) {
        path.index(position - 1);
      } else if (position > 0 && names == null) {
        path.name(nameOf(position - 1));
      } else if (position > 0 && names != null && position <= names.size()) {
        path.name(names.name(position - 1));
      }
    }

    /** Counted again when an error asks: to keep each name would cost more. */
    private String nameOf(int entry) {
      Iterator<String> all = map().keySet().iterator();
      for (int i = 0; i < entry; i++) {
        all.next();
      }
      return all.next();
    }
  }

  /** Named here, so that nobody loads this class to write an item. */
  static ItemReader of(Map<String, AttributeValue> item) {
    return new SdkItemReader(item);
  }

  /** Stands before a value. */
  static ItemReader of(AttributeValue value) {
    SdkItemReader reader = new SdkItemReader(null);
    reader.next = value;
    reader.ready = true;
    return reader;
  }

  private SdkItemReader(@Nullable Map<String, AttributeValue> item) {
    this.item = item;
  }

  private Level top() {
    if (top == null) {
      throw new IllegalStateException("A map comes first");
    }
    return top;
  }

  private Level push() {
    Level below = top;
    Level level = below == null ? outermost : below.above;
    if (level == null) {
      level = new Level(below);
      if (below == null) {
        outermost = level;
      } else {
        below.above = level;
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
    AttributeValue value = null;
    if (level == null && item != null) {
      value = AttributeValue.createM(item);
    } else if (level != null && level.list != null) {
      value = level.list.get(level.position++);
    }
    if (value == null) {
      throw failure("Expected an attribute value but was none");
    }
    return value;
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
    return top().hasNext();
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
    return open(inner);
  }

  private int open(Map<String, AttributeValue> inner) {
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
    level.use(names);
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
    return names.keepUnknown() ? selectUnknown(level, names) : END;
  }

  private static @Nullable AttributeValue find(
      Map<String, AttributeValue> map, AttributeNames names, int index) {
    AttributeValue value = map.get(names.name(index));
    return value == null && names.hasFormer() ? former(map, names, index) : value;
  }

  @Override
  public ValueReader values() {
    return SdkValueReader.INSTANCE;
  }

  @Override
  public Map<String, ?> openMap() {
    return top().map();
  }

  private int selectUnknown(Level level, AttributeNames names) {
    Iterator<Entry<String, AttributeValue>> all = level.entries();
    while (all.hasNext()) {
      Entry<String, AttributeValue> entry = all.next();
      if (!names.isMapped(entry.getKey())) {
        level.unknown = entry.getKey();
        next = entry.getValue();
        ready = true;
        return UNKNOWN;
      }
    }
    level.unknown = null;
    return END;
  }

  @Override
  public String unknownName() {
    String name = top().unknown;
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
    Entry<String, AttributeValue> entry = level.entries().next();
    level.position++;
    next = entry.getValue();
    ready = true;
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
    return wholeNumber(number());
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
