package io.dynabind.item;

import java.util.LinkedHashMap;
import java.util.Map;

/** Takes a map of strings, numbers and binaries, which is what keys are. */
final class KeyWriter extends ItemWriter {

  private final Map<String, Scalar> attributes = new LinkedHashMap<>();
  private String name = "";

  Map<String, Scalar> attributes() {
    return attributes;
  }

  @Override
  public void name(AttributeNames names, int index) {
    name = names.name(index);
  }

  @Override
  public void name(String name) {
    this.name = name;
  }

  @Override
  public void string(String value) {
    attributes.put(name, Scalar.string(value));
  }

  @Override
  public void number(long value) {
    attributes.put(name, Scalar.number(Long.toString(value)));
  }

  @Override
  public void number(String value) {
    attributes.put(name, Scalar.number(value));
  }

  @Override
  public void binary(byte[] value) {
    attributes.put(name, Scalar.binary(value.clone()));
  }

  private ItemFormatException notOfKeys(String found) {
    return failure("Expected S, N or B in a key but was " + found);
  }

  @Override
  public void bool(boolean value) {
    throw notOfKeys("BOOL");
  }

  @Override
  public void nul() {
    throw notOfKeys("NULL");
  }

  @Override
  public void beginSet(AttributeType type, int size) {
    throw notOfKeys(type.name());
  }

  @Override
  public void endSet() {
    throw notOfKeys("a set");
  }

  @Override
  protected void writeBeginMap(int size) {
    if (!name.isEmpty()) {
      throw notOfKeys("M");
    }
  }

  @Override
  protected void writeEndMap() {}

  @Override
  protected void writeBeginList(int size) {
    throw notOfKeys("L");
  }

  @Override
  protected void writeEndList() {
    throw notOfKeys("L");
  }

  @Override
  protected void trace(ItemPath path) {
    if (!name.isEmpty()) {
      path.name(name);
    }
  }
}
