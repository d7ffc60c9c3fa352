package io.dynabind.item.sdk;

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

  private static final String[] NO_NAMES = {};
  private static final Object[] NO_VALUES = {};

  final @Nullable WriterFrame below;
  @Nullable WriterFrame above;
  AttributeType type = AttributeType.L;
  boolean open;
  @Nullable String name;

  /** Whether all names are those of a codec, which never gives one twice. */
  boolean known;

  private @Nullable Elements elements;
  private String[] names = NO_NAMES;
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
    known = true;
    name = null;
    if (names.length < size) {
      names = new String[size];
    }
    makeRoom(names.length);
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

  void put(AttributeValue value) {
    if (name == null) {
      throw new IllegalStateException("A name comes first");
    }
    if (count == names.length) {
      names = Arrays.copyOf(names, 2 * count + 1);
      values = Arrays.copyOf(values, Math.max(values.length, names.length));
    }
    names[count] = name;
    values[count++] = value;
    // What fails before the next name fails in the map.
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
    return known && count <= SdkItem.MOST ? new SdkItem(names, values, count) : copy();
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
      action.accept(names[i], (AttributeValue) values[i]);
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
    } else if (name != null) {
      path.name(name);
    }
  }
}
