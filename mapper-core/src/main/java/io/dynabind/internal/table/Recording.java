package io.dynabind.internal.table;

import io.dynabind.codec.Codec;
import io.dynabind.codec.EncodableValue;
import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a codec writes, so that it can be written again when the value may have changed.
 */
final class Recording extends ItemWriter {

  private final List<Consumer<ItemWriter>> steps = new ArrayList<>();

  private Recording() {}

  /**
   * A value as it is now.
   *
   * @throws io.dynabind.item.ItemFormatException if it cannot be stored
   */
  static EncodableValue<?> of(EncodableValue<?> value) {
    Recording recording = new Recording();
    value.encode(recording);
    return new EncodableValue<>(new Replay(value.codec()), recording);
  }

  /** Writes it again. */
  private record Replay(Codec<?> codec) implements Codec<Recording> {

    @Override
    public void encode(ItemWriter writer, Recording value) {
      value.steps.forEach(step -> step.accept(writer));
    }

    @Override
    public Recording decode(ItemReader reader) {
      throw new UnsupportedOperationException("Is only written");
    }

    @Override
    public @Nullable AttributeType type() {
      return codec.type();
    }
  }

  @Override
  protected void writeBeginMap(int size) {
    steps.add(writer -> writer.beginMap(size));
  }

  @Override
  protected void writeEndMap() {
    steps.add(ItemWriter::endMap);
  }

  @Override
  protected void writeBeginList(int size) {
    steps.add(writer -> writer.beginList(size));
  }

  @Override
  protected void writeEndList() {
    steps.add(ItemWriter::endList);
  }

  @Override
  public void beginSet(AttributeType type, int size) {
    steps.add(writer -> writer.beginSet(type, size));
  }

  @Override
  public void endSet() {
    steps.add(ItemWriter::endSet);
  }

  @Override
  public void name(AttributeNames names, int index) {
    steps.add(writer -> writer.name(names, index));
  }

  @Override
  public void name(String name) {
    steps.add(writer -> writer.name(name));
  }

  @Override
  public void string(String value) {
    steps.add(writer -> writer.string(value));
  }

  @Override
  public void number(long value) {
    steps.add(writer -> writer.number(value));
  }

  @Override
  public void number(String value) {
    steps.add(writer -> writer.number(value));
  }

  @Override
  public void binary(byte[] value) {
    byte[] copy = value.clone();
    steps.add(writer -> writer.binary(copy));
  }

  @Override
  public void bool(boolean value) {
    steps.add(writer -> writer.bool(value));
  }

  @Override
  public void nul() {
    steps.add(ItemWriter::nul);
  }

  /** Where it stands is told when it is written again. */
  @Override
  protected void trace(ItemPath path) {}

  @Override
  public String toString() {
    return "Recording";
  }
}
