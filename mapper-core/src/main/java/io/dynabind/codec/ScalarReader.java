package io.dynabind.codec;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemReader;
import io.dynabind.item.Scalar;

/** Hands one text to a codec as the string, number or boolean that it reads. */
final class ScalarReader extends ItemReader {

  private final AttributeType type;
  private final String text;

  ScalarReader(AttributeType type, String text) {
    this.type = type;
    this.text = text;
  }

  private static IllegalStateException noScalar() {
    return new IllegalStateException("A codec of one type has read another");
  }

  private void expect(AttributeType expected) {
    if (type != expected) {
      throw mismatch(expected.name());
    }
  }

  @Override
  public AttributeType peek() {
    return type;
  }

  @Override
  public String string() {
    expect(AttributeType.S);
    return text;
  }

  @Override
  public String number() {
    expect(AttributeType.N);
    return text;
  }

  @Override
  public long numberAsLong() {
    return wholeNumber(number());
  }

  @Override
  public boolean bool() {
    expect(AttributeType.BOOL);
    boolean value = text.equals("true");
    if (!value && !text.equals("false")) {
      throw failure("Expected true or false but was another text");
    }
    return value;
  }

  @Override
  public boolean nul() {
    return false;
  }

  @Override
  public boolean hasNext() {
    return false;
  }

  @Override
  public byte[] binary() {
    throw noScalar();
  }

  @Override
  public int beginMap() {
    throw noScalar();
  }

  @Override
  public void endMap() {
    throw noScalar();
  }

  @Override
  public int beginList() {
    throw noScalar();
  }

  @Override
  public void endList() {
    throw noScalar();
  }

  @Override
  public int beginSet(AttributeType setType) {
    throw noScalar();
  }

  @Override
  public void endSet() {
    throw noScalar();
  }

  @Override
  public int selectName(AttributeNames names) {
    throw noScalar();
  }

  @Override
  public String unknownName() {
    throw noScalar();
  }

  @Override
  public String nextName() {
    throw noScalar();
  }

  @Override
  public void skip() {
    throw noScalar();
  }

  @Override
  public Scalar lookAhead(String name) {
    throw noScalar();
  }

  /** What fails is told again by the reader in whose place this one stands. */
  @Override
  protected void trace(ItemPath path) {}
}
