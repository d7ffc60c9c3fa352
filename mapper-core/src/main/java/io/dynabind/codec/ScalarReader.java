package io.dynabind.codec;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
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

  @Override
  public AttributeType peek() {
    return type;
  }

  @Override
  public boolean hasNext() {
    return false;
  }

  @Override
  protected String readString() {
    return text;
  }

  @Override
  protected String readNumber() {
    return text;
  }

  @Override
  protected boolean readBool() {
    boolean value = text.equals("true");
    if (!value && !text.equals("false")) {
      throw failure("Expected true or false but was another text");
    }
    return value;
  }

  @Override
  public Scalar lookAhead(String name) {
    throw noScalar();
  }

  @Override
  protected void readBeginMap() {
    throw noScalar();
  }

  @Override
  protected void readEndMap() {
    throw noScalar();
  }

  @Override
  protected void readBeginList() {
    throw noScalar();
  }

  @Override
  protected void readEndList() {
    throw noScalar();
  }

  @Override
  protected void readBeginSet(AttributeType setType) {
    throw noScalar();
  }

  @Override
  protected void readEndSet() {
    throw noScalar();
  }

  @Override
  protected int readSelectName(AttributeNames names) {
    throw noScalar();
  }

  @Override
  protected String readNextName() {
    throw noScalar();
  }

  @Override
  protected byte[] readBinary() {
    throw noScalar();
  }

  @Override
  protected void readNul() {
    throw noScalar();
  }

  @Override
  protected void readSkip() {
    throw noScalar();
  }
}
