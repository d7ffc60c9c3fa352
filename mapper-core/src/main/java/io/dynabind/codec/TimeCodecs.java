package io.dynabind.codec;

import io.dynabind.codec.ScalarCodecs.TextCodec;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Codecs of times. Texts are written with nine fraction digits and years of four digits, so that
 * they sort as the times do; any ISO form is read.
 */
final class TimeCodecs {

  static final Codec<LocalDateTime> LOCAL_DATE_TIME =
      new TextCodec<>(
          "an ISO date and time of a year from 0000 to 9999",
          true,
          value -> format("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS").format(fourDigits(value)),
          LocalDateTime::parse);

  static final Codec<Instant> INSTANT =
      new TextCodec<>(
          "an ISO instant of a year from 0000 to 9999",
          true,
          value ->
              format("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'")
                  .format(fourDigits(LocalDateTime.ofInstant(value, ZoneOffset.UTC))),
          text -> OffsetDateTime.parse(text).toInstant());

  static final Codec<LocalDate> LOCAL_DATE =
      new TextCodec<>(
          "an ISO date of a year from 0000 to 9999",
          true,
          value -> fourDigits(value.atStartOfDay()).toLocalDate().toString(),
          LocalDate::parse);

  static final Codec<LocalTime> LOCAL_TIME =
      new TextCodec<>(
          "an ISO time",
          true,
          value -> format("HH:mm:ss.SSSSSSSSS").format(value),
          LocalTime::parse);

  static final Codec<ZoneId> ZONE_ID =
      new TextCodec<>("a time zone", false, ZoneId::getId, ZoneId::of);

  static final Codec<ZoneOffset> ZONE_OFFSET =
      new TextCodec<>("a zone offset", false, ZoneOffset::getId, ZoneOffset::of);

  static final Codec<Year> YEAR = new YearCodec();

  /** Seconds as a number with its fraction, which sorts; the ISO text would not. */
  static final Codec<Duration> DURATION = new DurationCodec();

  /** The time to live: whole seconds since 1970, the fraction cut off. */
  static final Codec<Instant> EPOCH_SECONDS = new EpochSecondsCodec();

  private TimeCodecs() {}

  private static DateTimeFormatter format(String pattern) {
    return Formats.of(pattern);
  }

  /** Formatters are made once each, and not before the first time is stored. */
  private static final class Formats {

    private static final DateTimeFormatter INSTANT_FORMAT =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS", Locale.ROOT);
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSSSS", Locale.ROOT);

    static DateTimeFormatter of(String pattern) {
      if (pattern.endsWith("'Z'")) {
        return INSTANT_FORMAT;
      }
      return pattern.startsWith("u") ? DATE_TIME : TIME;
    }
  }

  private static LocalDateTime fourDigits(LocalDateTime value) {
    if (value.getYear() < 0 || value.getYear() > 9999) {
      throw new DateTimeException("Year without four digits");
    }
    return value;
  }

  private static final class YearCodec implements Codec<Year> {

    @Override
    public void encode(ItemWriter writer, Year value) {
      writer.number(value.getValue());
    }

    @Override
    public Year decode(ItemReader reader) {
      long value = reader.numberAsLong();
      if (value < Year.MIN_VALUE || value > Year.MAX_VALUE) {
        throw reader.failure("Expected a year but was another number");
      }
      return Year.of((int) value);
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
      BigDecimal seconds =
          BigDecimal.valueOf(value.getSeconds()).add(BigDecimal.valueOf(value.getNano(), 9));
      writer.number(seconds.stripTrailingZeros().toPlainString());
    }

    @Override
    public Duration decode(ItemReader reader) {
      BigDecimal seconds = DecimalText.parse(reader);
      try {
        BigDecimal whole = seconds.setScale(0, java.math.RoundingMode.FLOOR);
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

  private static final class EpochSecondsCodec implements Codec<Instant> {

    @Override
    public void encode(ItemWriter writer, Instant value) {
      writer.number(value.getEpochSecond());
    }

    @Override
    public Instant decode(ItemReader reader) {
      long seconds = reader.numberAsLong();
      if (seconds < Instant.MIN.getEpochSecond() || seconds > Instant.MAX.getEpochSecond()) {
        throw reader.failure("Expected seconds since 1970 but was another number");
      }
      return Instant.ofEpochSecond(seconds);
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
