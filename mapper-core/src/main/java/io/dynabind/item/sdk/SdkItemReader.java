package io.dynabind.item.sdk;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemReader;
import io.dynabind.item.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Walks maps of attribute values. A map is asked for the names of its codec, one after the other:
 * what the codec does not know is never looked at.
 */
final class SdkItemReader extends ItemReader {

  private static final @Nullable Object[] NOTHING = {};
  private static final int[] NO_POSITIONS = {};
  private static final int LEVELS = 2;
  private static final int SLOTS = 3;

  /** The item until it is opened. */
  private @Nullable Map<String, AttributeValue> item;

  /** The value that was selected or fetched. */
  private @Nullable AttributeValue next;

  // What is open, a map or the elements of a list or set; what is around it is saved in slots.
  private @Nullable Map<String, AttributeValue> map;
  private @Nullable List<AttributeValue> list;
  private @Nullable Iterator<Map.Entry<String, AttributeValue>> entries;
  private @Nullable String name;
  private int position;
  private int depth;
  private @Nullable Object[] saved = NOTHING;
  private int[] positions = NO_POSITIONS;

  SdkItemReader(Map<String, AttributeValue> item) {
    this.item = item;
  }

  /** The value that is next; of a list or set it is fetched now. */
  private AttributeValue value() {
    AttributeValue value = next;
    if (value == null) {
      value = fetch();
      next = value;
    }
    return value;
  }

  private AttributeValue fetch() {
    if (list != null) {
      return list.get(position++);
    }
    if (item != null) {
      return AttributeValue.createM(item);
    }
    throw new IllegalStateException("No attribute was selected");
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

  private void open(
      @Nullable Map<String, AttributeValue> innerMap, @Nullable List<AttributeValue> innerList) {
    if (map != null || list != null) {
      save();
    }
    map = innerMap;
    list = innerList;
    entries = null;
    name = null;
    position = 0;
  }

  private void save() {
    if (depth == positions.length) {
      int levels = Math.max(LEVELS, 2 * depth);
      saved = Arrays.copyOf(saved, levels * SLOTS);
      positions = Arrays.copyOf(positions, levels);
    }
    int slot = depth * SLOTS;
    saved[slot] = map != null ? map : list;
    saved[slot + 1] = name;
    saved[slot + 2] = entries;
    positions[depth] = position;
    depth++;
  }

  @SuppressWarnings("unchecked") // what save() put there
  private void close() {
    map = null;
    list = null;
    if (depth > 0) {
      depth--;
      int slot = depth * SLOTS;
      Object around = saved[slot];
      if (around instanceof List<?>) {
        list = (List<AttributeValue>) around;
      } else {
        map = (Map<String, AttributeValue>) around;
      }
      name = (String) saved[slot + 1];
      entries = (Iterator<Map.Entry<String, AttributeValue>>) saved[slot + 2];
      position = positions[depth];
    }
  }

  private Map<String, AttributeValue> map() {
    if (map == null) {
      throw new IllegalStateException("Not in a map");
    }
    return map;
  }

  private Iterator<Map.Entry<String, AttributeValue>> entries() {
    if (entries == null) {
      entries = map().entrySet().iterator();
    }
    return entries;
  }

  @Override
  public boolean hasNext() {
    return list != null ? position < list.size() : entries().hasNext();
  }

  @Override
  public @Nullable Scalar lookAhead(String attribute) {
    AttributeValue value = map().get(attribute);
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
    if (inner == null || next != null) {
      inner = take(AttributeValue.Type.M, AttributeType.M).m();
    }
    item = null;
    open(inner, null);
    return inner.size();
  }

  @Override
  public void endMap() {
    close();
  }

  @Override
  public int beginList() {
    return beginElements(take(AttributeValue.Type.L, AttributeType.L).l());
  }

  private int beginElements(List<AttributeValue> elements) {
    open(null, elements instanceof RandomAccess ? elements : new ArrayList<>(elements));
    return elements.size();
  }

  @Override
  public void endList() {
    close();
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
    close();
  }

  @Override
  public int selectName(AttributeNames names) {
    Map<String, AttributeValue> open = map();
    int size = names.size();
    for (int index = position; index < size; index++) {
      String candidate = names.name(index);
      AttributeValue value = open.get(candidate);
      if (value == null && names.hasFormer()) {
        value = former(open, names, index);
      }
      if (value != null) {
        position = index + 1;
        name = candidate;
        next = value;
        return index;
      }
    }
    position = size;
    name = null;
    return names.keepUnknown() ? selectUnknown(names) : END;
  }

  private int selectUnknown(AttributeNames names) {
    Iterator<Map.Entry<String, AttributeValue>> all = entries();
    while (all.hasNext()) {
      Map.Entry<String, AttributeValue> entry = all.next();
      if (!names.isMapped(entry.getKey())) {
        name = entry.getKey();
        next = entry.getValue();
        return UNKNOWN;
      }
    }
    return END;
  }

  @Override
  public String unknownName() {
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
    Map.Entry<String, AttributeValue> entry = entries().next();
    next = entry.getValue();
    name = entry.getKey();
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
    return take(AttributeValue.Type.B, AttributeType.B).b().asByteArray();
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
    for (int level = 0; level < depth; level++) {
      trace(
          path,
          saved[level * SLOTS] instanceof List<?>,
          (String) saved[level * SLOTS + 1],
          positions[level]);
    }
    trace(path, list != null, name, position);
  }

  private static void trace(ItemPath path, boolean elements, @Nullable String name, int position) {
    if (elements && position > 0) {
      path.index(position - 1);
    } else if (!elements && name != null) {
      path.name(name);
    }
  }
}
