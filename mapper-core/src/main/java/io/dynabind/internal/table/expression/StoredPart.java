package io.dynabind.internal.table.expression;

import io.dynabind.codec.Codec;
import io.dynabind.codec.EncodableValue;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.TypeRef;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Values of expressions that no codec of an attribute stores. */
record StoredPart(AttributeType type, BiConsumer<ItemWriter, Object> writer)
    implements Codec<Object> {

  /** A text, or a part of one. */
  static final StoredPart TEXT =
      new StoredPart(AttributeType.S, (writer, value) -> writer.string((String) value));

  /** A binary, or a part of one. */
  static final StoredPart BINARY =
      new StoredPart(AttributeType.B, (writer, value) -> writer.binary((byte[]) value));

  /** A size. */
  static final StoredPart SIZE =
      new StoredPart(AttributeType.N, (writer, value) -> writer.number((Long) value));

  /** The list that an absent one is taken for. */
  static final EncodableValue<?> EMPTY_LIST =
      EncodableValue.of(
          new StoredPart(
              AttributeType.L,
              (writer, value) -> {
                writer.beginList(0);
                writer.endList();
              }),
          AttributeType.L);

  /** What stands for null where an attribute stores it. */
  static final EncodableValue<?> NULL =
      EncodableValue.of(
          new StoredPart(AttributeType.NULL, (writer, value) -> writer.nul()), AttributeType.NULL);

  /** What null, an empty text and anything else is in a slot. */
  static Slot slot(StoredPart codec, Class<?> type, String place) {
    return new PartSlot(codec, type, place);
  }

  /** A value that is compared with a part of what is stored, or with its size. */
  private record PartSlot(StoredPart codec, Class<?> type, String place) implements Slot {

    @Override
    public EncodableValue<?> bind(@Nullable Object value) {
      Object part = fitted(value);
      if (!type.isInstance(part)) {
        throw new IllegalArgumentException(
            String.format(
                "%s is stored as %s and is compared with a %s here, but was given %s",
                place, codec.type, type.getSimpleName(), name(value)));
      }
      return EncodableValue.of(codec, part);
    }

    /** A size may be given as an int. */
    private @Nullable Object fitted(@Nullable Object value) {
      return type == Long.class && value instanceof Number number
          ? Numbers.exactly(Long.class, number)
          : value;
    }

    @Override
    public boolean takes(TypeRef declared) {
      return ParameterTypes.fit(TypeRef.of(type), declared);
    }

    @Override
    public String wanted(TypeRef declared) {
      return type.getSimpleName();
    }
  }

  private static String name(@Nullable Object value) {
    return value == null ? "null" : value.getClass().getSimpleName();
  }

  @Override
  public void encode(ItemWriter writer, Object value) {
    this.writer.accept(writer, value);
  }

  @Override
  public Object decode(ItemReader reader) {
    throw new UnsupportedOperationException("It is only written");
  }
}
