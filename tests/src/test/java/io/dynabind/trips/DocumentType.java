package io.dynabind.trips;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code Object}: documents of plain Java values. */
final class DocumentType implements JavaType {

  private static final Scalar TEXT = Scalar.of("String", Scalar.Uses.KEY, Texts::notEmpty);
  private static final Scalar DECIMAL =
      Scalar.of("Object", Scalar.Uses.ELEMENT, Numbers::decimal)
          .with((a, b, form) -> Numbers.isSame(decimal(a), (BigDecimal) b, form));
  private static final Scalar BINARY =
      Scalar.of("Object", Scalar.Uses.ELEMENT, c -> ByteBuffer.wrap(c.bytes(c.length())))
          .with((a, b, form) -> buffer(a).equals(b));

  private final ListType list = new ListType("Object", true, ArrayList::new, this);
  private final MapType map = new MapType("Object", true, LinkedHashMap::new, TEXT, this);

  @Override
  public String source() {
    return "Object";
  }

  @Override
  public Object make(Chance chance) {
    return switch (chance.below(12)) {
      case 0, 1 -> Texts.text(chance);
      case 2 -> Numbers.decimal(chance);
      case 3 -> (int) chance.nextLong();
      case 4 -> chance.nextLong();
      case 5 -> chance.oneIn(2);
      case 6 -> ByteBuffer.wrap(chance.bytes(chance.length())).asReadOnlyBuffer();
      case 7 -> chance.bytes(chance.length());
      case 8 -> chance.oneIn(2) ? Optional.empty() : Optional.of(Texts.text(chance));
      case 9 -> list.make(chance);
      case 10 -> map.make(chance);
      default -> set(chance.pick(List.of(TEXT, DECIMAL, BINARY))).make(chance);
    };
  }

  private static SetType set(Scalar element) {
    return new SetType("Object", LinkedHashSet::new, element);
  }

  private static BigDecimal decimal(Object number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }

  private static ByteBuffer buffer(Object binary) {
    return binary instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : (ByteBuffer) binary;
  }

  @Override
  public boolean isAbsent(Object value) {
    return value == null
        || value.equals(Optional.empty())
        || (value instanceof Set<?> set && set.isEmpty());
  }

  @Override
  public Difference differenceThere(Object written, Object read, Form form) {
    Object value = written instanceof Optional<?> optional ? optional.orElseThrow() : written;
    JavaType type = typeOf(value);
    Class<?> expected =
        type == DECIMAL
            ? BigDecimal.class
            : type == BINARY
                ? ByteBuffer.class
                : type == map
                    ? Map.class
                    : type == list
                        ? List.class
                        : type instanceof SetType ? Set.class : value.getClass();
    boolean fits = expected.isInstance(read) && (!(read instanceof ByteBuffer b) || b.isReadOnly());
    return fits
        ? type.differenceThere(value, read, form)
        : new Difference("for " + expected + ", ", written, read);
  }

  private JavaType typeOf(Object value) {
    if (value instanceof Number) {
      return DECIMAL;
    }
    if (value instanceof ByteBuffer || value instanceof byte[]) {
      return BINARY;
    }
    if (value instanceof Map) {
      return map;
    }
    if (value instanceof Set<?> set) {
      return set((Scalar) typeOf(set.iterator().next()));
    }
    return value instanceof List ? list : TEXT;
  }
}
