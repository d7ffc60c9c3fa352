package io.dynabind.item.sdk;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemPath;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An open map, list or set of a writer. To the SDK, which copies what it is given, it is the map
 * itself, or gives the list.
 */
final class WriterFrame extends AbstractMap<String, AttributeValue> {

  private static final int NONE = -1;
  private static final int[] NO_INDEXES = {};
  private static final String[] NO_NAMES = {};
  private static final Object[] NO_VALUES = {};

  final @Nullable WriterFrame below;
  @Nullable WriterFrame above;
  AttributeType type = AttributeType.L;
  boolean open;

  /**
   * The names of the codec that writes; each value has an index in them, since to write references
   * costs more than to write numbers.
   */
  private @Nullable AttributeNames known;

  private int[] indexes = NO_INDEXES;
  private int index = NONE;

  /** Whether each value has a name of its own instead, because not all are those of one codec. */
  private boolean named;

  /** Whether all names are those of codecs, which never give one twice. */
  private boolean distinct;

  private String[] names = NO_NAMES;
  private @Nullable String name;

  private @Nullable Elements elements;
  private Object[] values = NO_VALUES;
  private int count;

  WriterFrame(@Nullable WriterFrame below) {
    this.below = below;
  }

  WriterFrame above() {
    WriterFrame next = above;
    if (next == null) {
      next = new WriterFrame(this);
      above = next;
    }
    return next;
  }

  void beginMap(int size) {
    count = 0;
    index = NONE;
    named = false;
    distinct = true;
    if (indexes.length < size) {
      indexes = new int[size];
    }
    makeRoom(size);
  }

  void beginElements(int size) {
    count = 0;
    makeRoom(size);
  }

  private void makeRoom(int size) {
    if (values.length < size) {
      values = new Object[size];
    }
  }

  void name(AttributeNames codecs, int which) {
    if (named || known != codecs) {
      nameOther(codecs, which);
    } else {
      index = which;
    }
  }

  private void nameOther(AttributeNames codecs, int which) {
    if (count > 0 || named) {
      nameEach();
      name = codecs.name(which);
    } else {
      known = codecs;
      index = which;
    }
  }

  /** Takes any name, also one that another value has. */
  void name(String given) {
    nameEach();
    distinct = false;
    name = given;
  }

  private void nameEach() {
    if (named) {
      return;
    }
    if (names.length < indexes.length) {
      names = new String[indexes.length];
    }
    for (int i = 0; i < count; i++) {
      names[i] = nameAt(i);
    }
    named = true;
  }

  private String nameAt(int at) {
    return known == null || named ? names[at] : known.name(indexes[at]);
  }

  void put(AttributeValue value) {
    if (named) {
      putNamed(value);
      return;
    }
    if (index == NONE) {
      throw new IllegalStateException("A name comes first");
    }
    if (count == indexes.length) {
      indexes = Arrays.copyOf(indexes, 2 * count + 1);
    }
    indexes[count] = index;
    add(value);
    // What fails before the next name fails in the map.
    index = NONE;
  }

  private void putNamed(AttributeValue value) {
    if (name == null) {
      throw new IllegalStateException("A name comes first");
    }
    if (count == names.length) {
      names = Arrays.copyOf(names, 2 * count + 1);
    }
    names[count] = name;
    add(value);
    name = null;
  }

  void add(Object value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count + 1);
    }
    values[count++] = value;
  }

  /** What was put, for good: the outermost frame is not used again. */
  Map<String, AttributeValue> item() {
    if (!distinct || count > SdkItem.MOST) {
      return copy();
    }
    return named || known == null
        ? SdkItem.of(names, values, count)
        : SdkItem.of(known, indexes, values, count);
  }

  private Map<String, AttributeValue> copy() {
    Map<String, AttributeValue> copy = new LinkedHashMap<>(size());
    forEach(copy::put);
    return copy;
  }

  /** The capacity with which a table of entries takes them all without growing. */
  @Override
  public int size() {
    return (count * 4 + 2) / 3;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super AttributeValue> action) {
    for (int i = 0; i < count; i++) {
      action.accept(nameAt(i), (AttributeValue) values[i]);
    }
  }

  @Override
  public Set<Map.Entry<String, AttributeValue>> entrySet() {
    return copy().entrySet();
  }

  /** The elements of the list or set, until the next one is opened. */
  @SuppressWarnings("unchecked") // what is open takes elements of one type only
  <E> List<E> elements() {
    if (elements == null) {
      elements = new Elements();
    }
    return (List<E>) elements;
  }

  private final class Elements extends AbstractList<Object> {

    @Override
    public Object get(int index) {
      return values[index];
    }

    @Override
    public int size() {
      return count;
    }

    @Override
    public void forEach(Consumer<? super Object> action) {
      for (int i = 0; i < count; i++) {
        action.accept(values[i]);
      }
    }

    @Override
    public Object[] toArray() {
      return Arrays.copyOf(values, count);
    }
  }

  void trace(ItemPath path) {
    if (type != AttributeType.M) {
      path.index(count);
    } else if (named && name != null) {
      path.name(name);
    } else if (!named && known != null && index != NONE) {
      path.name(known.name(index));
    }
  }
}
