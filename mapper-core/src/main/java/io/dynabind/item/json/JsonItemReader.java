package io.dynabind.item.json;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.Scalar;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads DynamoDB JSON out of complete bytes. Strict: each value is an object that names exactly one
 * type.
 */
final class JsonItemReader extends ItemReader {

  private final JsonBytes json;
  private final Frame outermost = new Frame(null, 0);
  private @Nullable Frame top;
  private @Nullable AttributeType next;
  private boolean started;

  /** An open map, list or set. Frames are used again. */
  private static final class Frame {

    final @Nullable Frame below;
    final int depth;
    @Nullable Frame above;
    AttributeType type = AttributeType.M;
    @Nullable String name;
    int start;
    int nameStart;
    int count;
    boolean named;

    /** Which of the first attributes were met, and which of the others: names are given once. */
    long met;

    @Nullable Set<Object> others;

    Frame(@Nullable Frame below, int depth) {
      this.below = below;
      this.depth = depth;
    }

    Frame above() {
      Frame next = above;
      if (next == null) {
        next = new Frame(this, depth + 1);
        above = next;
      }
      return next;
    }
  }

  JsonItemReader(byte[] bytes) {
    this.json = new JsonBytes(bytes, this);
  }

  private Frame top() {
    if (top == null) {
      throw new IllegalStateException("A map comes first");
    }
    return top;
  }

  @Override
  public AttributeType peek() {
    if (next == null) {
      next = readType();
    }
    return next;
  }

  private AttributeType readType() {
    Frame frame = top;
    if (frame == null) {
      if (started) {
        throw new IllegalStateException("The item was read to its end");
      }
      started = true;
      return AttributeType.M;
    }
    if (frame.type == AttributeType.M) {
      if (!frame.named) {
        throw new IllegalStateException("No attribute was selected");
      }
      frame.named = false;
    } else {
      separate(frame);
      if (frame.type != AttributeType.L) {
        return elementOf(frame.type);
      }
    }
    return json.beginValue();
  }

  private static AttributeType elementOf(AttributeType set) {
    return switch (set) {
      case SS -> AttributeType.S;
      case NS -> AttributeType.N;
      default -> AttributeType.B;
    };
  }

  /** Passes over the comma before all attributes and elements but the first. */
  private void separate(Frame frame) {
    if (frame.count > 0) {
      json.expect(',');
    }
    frame.count++;
  }

  private void require(AttributeType expected) {
    if (peek() != expected) {
      throw mismatch(expected.name());
    }
    next = null;
  }

  /** Ends a value: the object that names its type is closed, but for elements of sets. */
  private void endValue() {
    Frame frame = top;
    if (frame != null && (frame.type == AttributeType.M || frame.type == AttributeType.L)) {
      json.expect('}');
    }
  }

  private void push(AttributeType type) {
    Frame frame = top == null ? outermost : top.above();
    // Nothing nests in a set, so that it is no level of its own.
    boolean nests = type == AttributeType.M || type == AttributeType.L;
    if (nests && frame.depth > ItemWriter.MAX_DEPTH) {
      throw failure(
          "Nested deeper than the " + ItemWriter.MAX_DEPTH + " levels that DynamoDB stores");
    }
    frame.type = type;
    frame.name = null;
    frame.start = json.position();
    frame.count = 0;
    frame.named = false;
    frame.met = 0;
    frame.others = null;
    top = frame;
  }

  private void pop(char end) {
    Frame frame = top();
    frame.name = null;
    json.expect(end);
    top = frame.below;
    endValue();
  }

  @Override
  public int beginMap() {
    require(AttributeType.M);
    json.expect('{');
    push(AttributeType.M);
    return 0;
  }

  @Override
  public void endMap() {
    pop('}');
  }

  @Override
  public int beginList() {
    beginArray(AttributeType.L);
    return 0;
  }

  @Override
  public void endList() {
    pop(']');
  }

  @Override
  public int beginSet(AttributeType type) {
    beginArray(type);
    return 0;
  }

  @Override
  public void endSet() {
    pop(']');
  }

  private void beginArray(AttributeType type) {
    require(type);
    json.expect('[');
    push(type);
  }

  @Override
  public boolean hasNext() {
    if (next != null) {
      return true;
    }
    return !json.isNext(top().type == AttributeType.M ? '}' : ']');
  }

  private Frame map() {
    Frame frame = top();
    if (frame.type != AttributeType.M) {
      throw new IllegalStateException("Not in a map");
    }
    return frame;
  }

  @Override
  public int selectName(AttributeNames names) {
    Frame frame = map();
    if (!hasNext()) {
      frame.name = null;
      return END;
    }
    int guess = frame.count;
    separate(frame);
    frame.nameStart = json.position();
    int index = json.name(names, guess);
    if (index >= 0) {
      frame.name = names.name(index);
      meet(frame, index);
    } else if (names.hasFormer()) {
      json.moveTo(frame.nameStart);
      index = former(frame, names, json.name());
      frame.name = index == UNKNOWN ? null : names.name(index);
    } else {
      frame.name = null;
    }
    frame.named = true;
    return index;
  }

  private void meet(Frame frame, int index) {
    if (index < Long.SIZE) {
      long bit = 1L << index;
      if ((frame.met & bit) != 0) {
        throw givenTwice();
      }
      frame.met |= bit;
    } else {
      meetOther(frame, index);
    }
  }

  private void meetOther(Frame frame, Object name) {
    Set<Object> met = frame.others;
    if (met == null) {
      met = new HashSet<>();
      frame.others = met;
    }
    if (!met.add(name)) {
      throw givenTwice();
    }
  }

  /** The index of a former name, unless the map holds the attribute under a better one too. */
  private int former(Frame frame, AttributeNames names, String name) {
    int index = names.indexOf(name);
    if (index == UNKNOWN) {
      return UNKNOWN;
    }
    frame.name = names.name(index);
    meetOther(frame, name);
    for (String better : names.preferredTo(name)) {
      if (find(better, () -> true) != null) {
        return UNKNOWN;
      }
    }
    return index;
  }

  @Override
  public String unknownName() {
    Frame frame = map();
    if (!frame.named) {
      throw new IllegalStateException("No attribute was selected");
    }
    json.moveTo(frame.nameStart);
    String name = json.name();
    frame.name = name;
    return name;
  }

  @Override
  public String nextName() {
    Frame frame = map();
    separate(frame);
    String name = json.name();
    frame.name = name;
    frame.named = true;
    return name;
  }

  @Override
  public String string() {
    require(AttributeType.S);
    return text();
  }

  @Override
  public String number() {
    require(AttributeType.N);
    return text();
  }

  private String text() {
    String text = json.text();
    endValue();
    return text;
  }

  @Override
  public long numberAsLong() {
    require(AttributeType.N);
    if (json.isWhole()) {
      long value = json.whole();
      endValue();
      return value;
    }
    return wholeNumber(text());
  }

  @Override
  public byte[] binary() {
    require(AttributeType.B);
    byte[] encoded = json.rawText();
    endValue();
    try {
      return Base64.getDecoder().decode(encoded);
    } catch (IllegalArgumentException e) {
      // The cause would show a character of the value.
      throw failure("Expected base64 but was another text");
    }
  }

  @Override
  public boolean bool() {
    require(AttributeType.BOOL);
    boolean value = json.bool();
    endValue();
    return value;
  }

  @Override
  public boolean nul() {
    if (peek() != AttributeType.NULL) {
      return false;
    }
    next = null;
    if (!json.bool()) {
      throw malformed();
    }
    endValue();
    return true;
  }

  @Override
  public void skip() {
    switch (peek()) {
      case S, N, B -> {
        next = null;
        json.skipText();
        endValue();
      }
      case BOOL -> bool();
      case NULL -> nul();
      case M -> {
        beginMap();
        while (hasNext()) {
          nextName();
          skip();
        }
        endMap();
      }
      default -> {
        AttributeType type = peek();
        beginArray(type);
        while (hasNext()) {
          skip();
        }
        pop(']');
      }
    }
  }

  @Override
  public @Nullable Scalar lookAhead(String name) {
    return find(name, () -> peek().isScalarKey() ? Scalar.read(this) : null);
  }

  /** Reads the open map once more from its start, as far as a name, and comes back. */
  private <R> @Nullable R find(String name, Supplier<@Nullable R> found) {
    Frame frame = map();
    int position = json.position();
    int count = frame.count;
    String current = frame.name;
    boolean named = frame.named;
    AttributeType value = next;
    next = null;
    frame.count = 0;
    json.moveTo(frame.start);
    R result = scan(name, found);
    json.moveTo(position);
    frame.count = count;
    frame.name = current;
    frame.named = named;
    next = value;
    return result;
  }

  private <R> @Nullable R scan(String name, Supplier<@Nullable R> found) {
    while (hasNext()) {
      if (nextName().equals(name)) {
        return found.get();
      }
      skip();
    }
    return null;
  }

  ItemFormatException malformed() {
    return failure("Expected DynamoDB JSON but was something else");
  }

  /**
   * Refuses anything after the item.
   *
   * @throws ItemFormatException if there is more than white space
   */
  void requireEnd() {
    if (!json.isAtEnd()) {
      throw failure("Expected the end of the item but more followed");
    }
  }

  @Override
  protected void trace(ItemPath path) {
    for (Frame frame = outermost; top != null && frame != null; frame = frame.above) {
      if (frame.type != AttributeType.M && frame.count > 0) {
        path.index(frame.count - 1);
      } else if (frame.name != null) {
        path.name(frame.name);
      }
      if (frame == top) {
        return;
      }
    }
  }
}
