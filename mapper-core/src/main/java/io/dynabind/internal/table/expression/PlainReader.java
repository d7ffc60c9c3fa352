package io.dynabind.internal.table.expression;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemReader;
import io.dynabind.item.Scalar;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a plain Java value, such as comes out of JSON, as if it were stored: texts, numbers,
 * booleans, bytes, maps, and collections, which are lists or sets as they are asked for.
 */
final class PlainReader extends ItemReader {

  /** An open map, list or set, and where it is read. */
  private static final class Frame {

    private final Map<?, ?> map;
    private final Iterator<?> rest;
    private final boolean named;
    private String name = "";
    private int index = -1;

    Frame(Map<?, ?> map) {
      this.map = map;
      this.rest = map.entrySet().iterator();
      this.named = true;
    }

    Frame(Collection<?> elements) {
      this.map = Map.of();
      this.rest = elements.iterator();
      this.named = false;
    }
  }

  private final String attribute;
  private final Deque<Frame> open = new ArrayDeque<>();
  private @Nullable Object next;
  private boolean taken;

  /**
   * Makes a reader.
   *
   * @param attribute what the value is meant for
   * @param value the value
   */
  PlainReader(String attribute, @Nullable Object value) {
    this.attribute = attribute;
    this.next = value;
  }

  /** The value that is next; of a list or set its next element. */
  private @Nullable Object value() {
    Frame frame = open.peek();
    if (taken && frame != null && !frame.named && frame.rest.hasNext()) {
      next = frame.rest.next();
      frame.index++;
      taken = false;
    }
    return next;
  }

  private <V> V take(AttributeType expected, Class<V> type) {
    Object value = value();
    if (peek() != expected || !type.isInstance(value)) {
      throw mismatch(expected.name());
    }
    taken = true;
    return type.cast(value);
  }

  @Override
  public AttributeType peek() {
    Object value = value();
    if (value == null) {
      return AttributeType.NULL;
    }
    if (value instanceof Number) {
      return AttributeType.N;
    }
    if (value instanceof Boolean) {
      return AttributeType.BOOL;
    }
    if (value instanceof Map) {
      return AttributeType.M;
    }
    if (value instanceof byte[] || value instanceof ByteBuffer) {
      return AttributeType.B;
    }
    return value instanceof Collection || value.getClass().isArray()
        ? AttributeType.L
        : AttributeType.S;
  }

  @Override
  public int beginMap() {
    Map<?, ?> map = take(AttributeType.M, Map.class);
    open.push(new Frame(map));
    return map.size();
  }

  @Override
  public void endMap() {
    open.pop();
    taken = true;
  }

  @Override
  public int beginList() {
    return begin(AttributeType.L);
  }

  @Override
  public void endList() {
    endMap();
  }

  @Override
  public int beginSet(AttributeType type) {
    return begin(type);
  }

  @Override
  public void endSet() {
    endMap();
  }

  private int begin(AttributeType expected) {
    if (peek() != AttributeType.L) {
      throw mismatch(expected.name());
    }
    Collection<?> elements = elements(value());
    open.push(new Frame(elements));
    taken = true;
    return elements.size();
  }

  static Collection<?> elements(@Nullable Object value) {
    if (value instanceof Collection<?> collection) {
      return collection;
    }
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; value != null && i < Array.getLength(value); i++) {
      elements.add(Array.get(value, i));
    }
    return elements;
  }

  @Override
  public boolean hasNext() {
    Frame frame = open.peek();
    return frame != null && frame.rest.hasNext();
  }

  @Override
  public int selectName(AttributeNames names) {
    return hasNext() ? names.indexOf(nextName()) : END;
  }

  @Override
  public String nextName() {
    Frame frame = open.element();
    Map.Entry<?, ?> entry = (Map.Entry<?, ?>) frame.rest.next();
    frame.name = String.valueOf(entry.getKey());
    next = entry.getValue();
    taken = false;
    return frame.name;
  }

  @Override
  public String unknownName() {
    return open.element().name;
  }

  @Override
  public String string() {
    Object value = value();
    if (peek() == AttributeType.S && value instanceof Enum<?> constant) {
      taken = true;
      return constant.name();
    }
    return take(AttributeType.S, String.class);
  }

  @Override
  public String number() {
    Number number = take(AttributeType.N, Number.class);
    return number instanceof BigDecimal decimal ? decimal.toString() : number.toString();
  }

  @Override
  public long numberAsLong() {
    return wholeNumber(number());
  }

  @Override
  public byte[] binary() {
    Object value = value();
    if (value instanceof ByteBuffer buffer) {
      taken = true;
      byte[] bytes = new byte[buffer.remaining()];
      buffer.duplicate().get(bytes);
      return bytes;
    }
    return take(AttributeType.B, byte[].class).clone();
  }

  @Override
  public boolean bool() {
    return take(AttributeType.BOOL, Boolean.class);
  }

  @Override
  public boolean nul() {
    boolean nul = value() == null;
    taken |= nul;
    return nul;
  }

  @Override
  public void skip() {
    Object unused = value();
    taken = true;
  }

  @Override
  public @Nullable Scalar lookAhead(String name) {
    Object value = open.element().map.get(name);
    if (value instanceof String text) {
      return Scalar.string(text);
    }
    return value instanceof Number number ? Scalar.number(number.toString()) : null;
  }

  @Override
  protected void trace(ItemPath path) {
    path.name(attribute);
    open.descendingIterator()
        .forEachRemaining(
            frame -> {
              if (frame.named) {
                path.name(frame.name);
              } else {
                path.index(Math.max(0, frame.index));
              }
            });
  }
}
