package io.dynabind.internal.table.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Numbers as numbers of another class, where nothing is lost. */
final class Numbers {

  private static final Map<Class<?>, Function<BigDecimal, Object>> EXACTLY =
      Map.ofEntries(
          Map.entry(Byte.class, BigDecimal::byteValueExact),
          Map.entry(Short.class, BigDecimal::shortValueExact),
          Map.entry(Integer.class, BigDecimal::intValueExact),
          Map.entry(Long.class, BigDecimal::longValueExact),
          Map.entry(Float.class, BigDecimal::floatValue),
          Map.entry(Double.class, BigDecimal::doubleValue),
          Map.entry(BigDecimal.class, number -> number),
          Map.entry(BigInteger.class, BigDecimal::toBigIntegerExact),
          Map.entry(AtomicInteger.class, number -> new AtomicInteger(number.intValueExact())),
          Map.entry(AtomicLong.class, number -> new AtomicLong(number.longValueExact())),
          Map.entry(OptionalInt.class, number -> OptionalInt.of(number.intValueExact())),
          Map.entry(OptionalLong.class, number -> OptionalLong.of(number.longValueExact())),
          Map.entry(OptionalDouble.class, number -> OptionalDouble.of(number.doubleValue())));

  private Numbers() {}

  static boolean isNumber(Class<?> type) {
    return EXACTLY.containsKey(type);
  }

  /** The number as one of the class; null if it would be another number, or the class is none. */
  static @Nullable Object exactly(Class<?> type, Number number) {
    Function<BigDecimal, Object> exactly = EXACTLY.get(type);
    if (exactly == null) {
      return null;
    }
    try {
      return exactly.apply(decimal(number));
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    return number instanceof Long || number instanceof Integer
        ? BigDecimal.valueOf(number.longValue())
        : new BigDecimal(number.toString());
  }
}
