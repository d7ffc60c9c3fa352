package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import io.dynabind.item.ValueSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.Date;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** Codecs of times as numbers, whose order is that of the times. */
@SuppressWarnings("JavaUtilDate") // users have them
final class TimeNumberCodecs {

  static Codec<Year> year() {
    return new CountCodec<>(
        "a year", Year.MIN_VALUE, Year.MAX_VALUE, Year::getValue, value -> Year.of((int) value));
  }

  /** Seconds as a number with its fraction. */
  static Codec<Duration> duration() {
    return new DurationCodec();
  }

  /** Whole seconds since 1970, the fraction cut off: the time to live. */
  static Codec<Instant> epochSeconds() {
    return new CountCodec<>(
        "seconds since 1970",
        Instant.MIN.getEpochSecond(),
        Instant.MAX.getEpochSecond(),
        Instant::getEpochSecond,
        Instant::ofEpochSecond);
  }

  /** Whole milliseconds since 1970, the fraction cut off. */
  static Codec<Instant> epochMillis() {
    return new CountCodec<>(
        "milliseconds since 1970",
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        Instant::toEpochMilli,
        Instant::ofEpochMilli);
  }

  static Codec<Date> dateSeconds() {
    return new CountCodec<>(
        "seconds since 1970",
        Long.MIN_VALUE / 1000,
        Long.MAX_VALUE / 1000,
        value -> Math.floorDiv(value.getTime(), 1000L),
        seconds -> new Date(1000 * seconds));
  }

  static Codec<Date> dateMillis() {
    return new CountCodec<>(
        "milliseconds since 1970", Long.MIN_VALUE, Long.MAX_VALUE, Date::getTime, Date::new);
  }

  private TimeNumberCodecs() {}

  private record CountCodec<T>(
      String what, long min, long max, ToLongFunction<T> count, LongFunction<T> of)
      implements Codec<T> {

    @Override
    public void encode(ItemWriter writer, T value) {
      long number;
      try {
        number = count.applyAsLong(value);
      } catch (ArithmeticException e) {
        throw writer.failure("Expected a time in 64 bits of " + what + " but was another");
      }
      writer.number(number);
    }

    @Override
    public T decode(ItemReader reader) {
      return of(reader, reader.numberAsLong());
    }

    @Override
    public T decode(ValueReader values, Object value) {
      return of(values, values.wholeNumber(values.number(value)));
    }

    private T of(ValueSource source, long value) {
      if (value < min || value > max) {
        throw source.failure("Expected " + what + " but was another number");
      }
      return of.apply(value);
    }

    @Override
    public AttributeType type() {
      return AttributeType.N;
    }

    @Override
    public boolean isOrdered() {
      return true;
    }
  }

  private static final class DurationCodec implements Codec<Duration> {

    @Override
    public void encode(ItemWriter writer, Duration value) {
      if (value.getNano() == 0) {
        writer.number(value.toSeconds());
      } else {
        BigDecimal seconds =
            BigDecimal.valueOf(value.getSeconds()).add(BigDecimal.valueOf(value.getNano(), 9));
        writer.number(seconds.stripTrailingZeros().toPlainString());
      }
    }

    @Override
    public Duration decode(ItemReader reader) {
      BigDecimal seconds = DecimalText.parse(reader);
      try {
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        BigDecimal nanos = seconds.subtract(whole).movePointRight(9);
        return Duration.ofSeconds(whole.longValueExact(), nanos.longValueExact());
      } catch (ArithmeticException e) {
        throw reader.failure(
            "Expected seconds with up to nine fraction digits but was another number");
      }
    }

    @Override
    public AttributeType type() {
      return AttributeType.N;
    }

    @Override
    public boolean isOrdered() {
      return true;
    }
  }
}
