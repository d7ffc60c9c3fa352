package io.dynabind.codec;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemReader;
import io.dynabind.item.Scalar;
import java.math.BigDecimal;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads the text of a default as if it were stored: one scalar, or an empty container. */
final class DefaultReader extends ItemReader {

  private static final String LIST = "[]";
  private static final String MAP = "{}";

  private final AttributeType type;
  private final String text;

  DefaultReader(@Nullable AttributeType type, String text) {
    this.type = type == null ? guess(text) : type;
    this.text = text;
  }

  /** Of a codec that stores several types. */
  private static AttributeType guess(String text) {
    return text.equals(LIST)
        ? AttributeType.L
        : text.equals(MAP) ? AttributeType.M : AttributeType.S;
  }

  @Override
  public AttributeType peek() {
    return type;
  }

  private String take(AttributeType expected) {
    if (type != expected) {
      throw mismatch(expected.name());
    }
    return text;
  }

  private int begin(AttributeType expected, String empty) {
    if (!take(expected).equals(empty)) {
      throw failure("Expected " + empty + " but was another text");
    }
    return 0;
  }

  @Override
  public int beginMap() {
    return begin(AttributeType.M, MAP);
  }

  @Override
  public void endMap() {}

  @Override
  public int beginList() {
    return begin(AttributeType.L, LIST);
  }

  @Override
  public void endList() {}

  @Override
  public int beginSet(AttributeType set) {
    return begin(set, LIST);
  }

  @Override
  public void endSet() {}

  @Override
  public boolean hasNext() {
    return false;
  }

  @Override
  public int selectName(AttributeNames names) {
    return END;
  }

  @Override
  public String unknownName() {
    throw new IllegalStateException("The map is empty");
  }

  @Override
  public String nextName() {
    throw new IllegalStateException("The map is empty");
  }

  @Override
  public @Nullable Scalar lookAhead(String name) {
    return null;
  }

  @Override
  public String string() {
    return take(AttributeType.S);
  }

  /** What is no number at all is told by the codec, which knows what else it expects. */
  @Override
  public String number() {
    String number = take(AttributeType.N);
    String flaw = DecimalText.isPlain(number) ? flaw(number) : null;
    if (flaw != null) {
      throw failure(flaw);
    }
    return number;
  }

  private static @Nullable String flaw(String number) {
    try {
      return DecimalText.flaw(new BigDecimal(number));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @Override
  public long numberAsLong() {
    return wholeNumber(number());
  }

  @Override
  public byte[] binary() {
    try {
      return Base64.getDecoder().decode(take(AttributeType.B));
    } catch (IllegalArgumentException e) {
      throw failure("Expected base64 but was another text");
    }
  }

  @Override
  public boolean bool() {
    String value = take(AttributeType.BOOL);
    if (!value.equals("true") && !value.equals("false")) {
      throw failure("Expected true or false but was another text");
    }
    return value.equals("true");
  }

  @Override
  public boolean nul() {
    return false;
  }

  @Override
  public void skip() {}

  @Override
  protected void trace(ItemPath path) {}
}
