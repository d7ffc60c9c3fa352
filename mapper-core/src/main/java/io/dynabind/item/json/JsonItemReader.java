package io.dynabind.item.json;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.item.Scalar;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads DynamoDB JSON out of complete bytes. Strict: each value is an object that names exactly one
 * type.
 */
final class JsonItemReader extends ItemReader {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final byte[] bytes;
  private final JsonParser json;
  private final Deque<Frame> open = new ArrayDeque<>();
  private @Nullable AttributeType next;
  private @Nullable JsonToken token;
  private boolean started;

  /** An open map, list or set; of a map also where its content begins, to look ahead. */
  private record Frame(AttributeType type, boolean wrapped, long start) {}

  JsonItemReader(byte[] json) {
    this.bytes = json;
    this.json = FACTORY.createParser(ObjectReadContext.empty(), json);
  }

  private ItemFormatException malformed() {
    return failure("Expected DynamoDB JSON but was something else");
  }

  /** Moves to the next token, which stays current until somebody moves on. */
  private JsonToken advance() {
    try {
      JsonToken moved = json.nextToken();
      if (moved == null) {
        throw failure("Expected DynamoDB JSON but it ended");
      }
      token = moved;
      return moved;
    } catch (StreamReadException | JacksonIOException e) {
      // The cause would show the text.
      throw malformed();
    }
  }

  private void expect(JsonToken expected) {
    if (advance() != expected) {
      throw malformed();
    }
  }

  private @Nullable Frame top() {
    return open.peek();
  }

  private boolean inSet() {
    Frame top = top();
    return top != null
        && (top.type() == AttributeType.SS
            || top.type() == AttributeType.NS
            || top.type() == AttributeType.BS);
  }

  /** The token at which the next attribute or element begins, or the end of what is open. */
  private JsonToken lookAtNext() {
    if (token == null) {
      advance();
    }
    return current();
  }

  private JsonToken current() {
    if (token == null) {
      throw new IllegalStateException("No token is current");
    }
    return token;
  }

  @Override
  public AttributeType peek() {
    if (next != null) {
      return next;
    }
    if (!started) {
      started = true;
      expect(JsonToken.START_OBJECT);
      next = AttributeType.M;
      return next;
    }
    JsonToken begin = lookAtNext();
    if (inSet()) {
      if (begin != JsonToken.VALUE_STRING) {
        throw malformed();
      }
      next =
          switch (open.element().type()) {
            case SS -> AttributeType.S;
            case NS -> AttributeType.N;
            default -> AttributeType.B;
          };
      return next;
    }
    if (begin != JsonToken.START_OBJECT) {
      throw malformed();
    }
    expect(JsonToken.PROPERTY_NAME);
    next = type(text());
    advance();
    return next;
  }

  private AttributeType type(String name) {
    for (AttributeType type : AttributeType.values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    throw failure("Expected the name of a DynamoDB type but was another name");
  }

  private String text() {
    try {
      return json.getString();
    } catch (StreamReadException | JacksonIOException e) {
      throw malformed();
    }
  }

  /** Ends a scalar: of a wrapped one the object that names its type is closed. */
  private void endValue() {
    boolean wrapped = !inSet();
    next = null;
    token = null;
    if (wrapped) {
      expect(JsonToken.END_OBJECT);
      token = null;
    }
  }

  @Override
  public boolean hasNext() {
    if (next != null) {
      return true;
    }
    JsonToken begin = lookAtNext();
    return begin != JsonToken.END_OBJECT && begin != JsonToken.END_ARRAY;
  }

  @Override
  protected void readBeginMap() {
    boolean wrapped = top() != null;
    peek();
    if (current() != JsonToken.START_OBJECT) {
      throw malformed();
    }
    long start = json.currentTokenLocation().getByteOffset();
    next = null;
    token = null;
    open.push(new Frame(AttributeType.M, wrapped, start));
  }

  @Override
  protected void readEndMap() {
    end(JsonToken.END_OBJECT);
  }

  @Override
  protected void readBeginList() {
    beginArray(AttributeType.L);
  }

  @Override
  protected void readEndList() {
    end(JsonToken.END_ARRAY);
  }

  @Override
  protected void readBeginSet(AttributeType type) {
    beginArray(type);
  }

  @Override
  protected void readEndSet() {
    end(JsonToken.END_ARRAY);
  }

  private void beginArray(AttributeType type) {
    if (current() != JsonToken.START_ARRAY) {
      throw malformed();
    }
    next = null;
    token = null;
    open.push(new Frame(type, true, 0));
  }

  private void end(JsonToken expected) {
    if (lookAtNext() != expected) {
      throw malformed();
    }
    Frame ended = open.pop();
    token = null;
    next = null;
    if (ended.wrapped()) {
      expect(JsonToken.END_OBJECT);
      token = null;
    }
  }

  @Override
  protected int readSelectName(AttributeNames names) {
    if (lookAtNext() == JsonToken.END_OBJECT) {
      return END;
    }
    String name = readNextName();
    return names.hasFormer() && isOutdone(names, name) ? UNKNOWN : names.indexOf(name);
  }

  /** Whether the map holds the attribute under a better name too, before or after this one. */
  private boolean isOutdone(AttributeNames names, String name) {
    for (String better : names.preferredTo(name)) {
      if (ahead().has(better)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected String readNextName() {
    if (lookAtNext() != JsonToken.PROPERTY_NAME) {
      throw malformed();
    }
    String name = text();
    token = null;
    return name;
  }

  @Override
  protected String readString() {
    return scalarText();
  }

  @Override
  protected String readNumber() {
    return scalarText();
  }

  private String scalarText() {
    if (current() != JsonToken.VALUE_STRING) {
      throw malformed();
    }
    String value = text();
    endValue();
    return value;
  }

  @Override
  protected byte[] readBinary() {
    String encoded = scalarText();
    try {
      return Base64.getDecoder().decode(encoded);
    } catch (IllegalArgumentException e) {
      // The cause would show a character of the value.
      throw failure("Expected base64 but was another text");
    }
  }

  @Override
  protected boolean readBool() {
    JsonToken value = current();
    if (value != JsonToken.VALUE_TRUE && value != JsonToken.VALUE_FALSE) {
      throw malformed();
    }
    endValue();
    return value == JsonToken.VALUE_TRUE;
  }

  @Override
  protected void readNul() {
    if (current() != JsonToken.VALUE_TRUE) {
      throw malformed();
    }
    endValue();
  }

  @Override
  protected void readSkip() {
    peek();
    try {
      json.skipChildren();
    } catch (StreamReadException | JacksonIOException e) {
      throw malformed();
    }
    endValue();
  }

  @Override
  public @Nullable Scalar lookAhead(String name) {
    return ahead().find(name);
  }

  private LookAhead ahead() {
    Frame map = top();
    if (map == null || map.type() != AttributeType.M) {
      throw new IllegalStateException("Not in a map");
    }
    int start = Math.toIntExact(map.start());
    return new LookAhead(bytes, start, FACTORY, this);
  }

  /**
   * Makes sure that nothing follows the item.
   *
   * @throws ItemFormatException if something does
   */
  void requireEnd() {
    try {
      if (json.nextToken() != null) {
        throw failure("Expected the end of the item but more followed");
      }
    } catch (StreamReadException | JacksonIOException e) {
      throw failure("Expected the end of the item but more followed");
    }
  }
}
