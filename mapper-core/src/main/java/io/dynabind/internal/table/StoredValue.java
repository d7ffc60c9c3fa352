package io.dynabind.internal.table;

import io.dynabind.codec.EncodableValue;
import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemWriter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a value as it is stored, to be compared as DynamoDB does: 1 and 1.0 are equal, and so are
 * sets and maps in any order.
 */
final class StoredValue extends ItemWriter {

  /** A set, which is no list of the same elements, nor an empty set of another type. */
  record Elements(AttributeType type, Set<Object> elements) {}

  private final String attribute;
  private final Deque<Object> open = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();
  private @Nullable Object whole;

  private StoredValue(String attribute) {
    this.attribute = attribute;
  }

  static boolean areEqual(
      String attribute, @Nullable EncodableValue<?> first, @Nullable EncodableValue<?> second) {
    if (first == null || second == null) {
      return first == null && second == null;
    }
    return of(attribute, first).equals(of(attribute, second));
  }

  /** A value of a condition, which has no attribute of its own. */
  static Object of(EncodableValue<?> value) {
    return of("?", value);
  }

  private static Object of(String attribute, EncodableValue<?> value) {
    StoredValue writer = new StoredValue(attribute);
    value.encode(writer);
    if (writer.whole == null) {
      throw new IllegalStateException("Nothing was written");
    }
    return writer.whole;
  }

  @SuppressWarnings("unchecked") // what this class has opened
  private void add(Object value) {
    Object container = open.peek();
    if (container == null) {
      whole = value;
    } else if (container instanceof Map<?, ?> map) {
      ((Map<String, Object>) map).put(names.pop(), value);
    } else if (container instanceof Elements set) {
      set.elements().add(value);
    } else {
      ((List<Object>) container).add(value);
    }
  }

  private void begin(Object container) {
    add(container);
    open.push(container);
  }

  @Override
  public void beginSet(AttributeType type, int size) {
    Elements set = new Elements(type, new HashSet<>());
    add(set);
    open.push(set);
  }

  @Override
  public void endSet() {
    open.pop();
  }

  @Override
  public void name(AttributeNames known, int index) {
    names.push(known.name(index));
  }

  @Override
  public void name(String name) {
    names.push(name);
  }

  @Override
  public void string(String value) {
    requireWellFormed(value);
    add(value);
  }

  @Override
  public void number(long value) {
    add(BigDecimal.valueOf(value).stripTrailingZeros());
  }

  @Override
  public void number(String value) {
    add(new BigDecimal(value).stripTrailingZeros());
  }

  @Override
  public void binary(byte[] value) {
    add(ByteBuffer.wrap(value));
  }

  @Override
  public void bool(boolean value) {
    add(value);
  }

  @Override
  public void nul() {
    add(AttributeType.NULL);
  }

  @Override
  protected void writeBeginMap(int size) {
    begin(new HashMap<String, Object>());
  }

  @Override
  protected void writeEndMap() {
    open.pop();
  }

  @Override
  protected void writeBeginList(int size) {
    begin(new ArrayList<>());
  }

  @Override
  protected void writeEndList() {
    open.pop();
  }

  /** What cannot be stored is told again, in full, when it is written in earnest. */
  @Override
  protected void trace(ItemPath path) {
    path.name(attribute);
  }
}
