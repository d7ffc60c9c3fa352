package io.dynabind.trips;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** The optionals of primitives. */
record OptionalNumber(String source, Object empty, Function<Chance, ?> values) implements JavaType {

  static final OptionalNumber INT =
      new OptionalNumber(
          "java.util.OptionalInt", OptionalInt.empty(), c -> OptionalInt.of((int) c.nextLong()));
  static final OptionalNumber LONG =
      new OptionalNumber(
          "java.util.OptionalLong", OptionalLong.empty(), c -> OptionalLong.of(c.nextLong()));
  // Negative zero comes back as zero.
  static final OptionalNumber DOUBLE =
      new OptionalNumber(
          "java.util.OptionalDouble",
          OptionalDouble.empty(),
          c -> OptionalDouble.of(Numbers.real(c) + 0.0));

  @Override
  public Object make(Chance chance) {
    return chance.oneIn(3) ? empty : values.apply(chance);
  }

  @Override
  public boolean isAbsent(Object value) {
    return value == null || value.equals(empty);
  }

  @Override
  public Difference differenceFromAbsent(Object read) {
    return empty.equals(read) ? null : Difference.between(null, read);
  }

  @Override
  public Difference differenceThere(Object written, Object read, Form form) {
    return written.equals(read) ? null : Difference.between(written, read);
  }
}
