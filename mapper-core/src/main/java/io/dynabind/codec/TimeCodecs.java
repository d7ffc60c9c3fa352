package io.dynabind.codec;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * Codecs of times as texts. Any ISO form is read. What carries an offset or a zone keeps it, and
 * therefore does not sort.
 */
@SuppressWarnings("JavaUtilDate") // users have them
final class TimeCodecs {

  private static final String YEARS = " of a year from 0000 to 9999";

  static Codec<Instant> instant() {
    return new TextCodec<>("an ISO instant" + YEARS, true, TimeText::of, TimeText::instant);
  }

  static Codec<Date> date() {
    return new TextCodec<>(
        "an ISO instant in milliseconds" + YEARS,
        true,
        value -> TimeText.of(Instant.ofEpochMilli(value.getTime())),
        text -> millis(TimeText.instant(text)));
  }

  static Codec<LocalDateTime> localDateTime() {
    return new TextCodec<>(
        "an ISO date and time" + YEARS, true, TimeText::of, TimeText::localDateTime);
  }

  static Codec<LocalDate> localDate() {
    return new TextCodec<>("an ISO date" + YEARS, true, TimeText::of, TimeText::localDate);
  }

  static Codec<LocalTime> localTime() {
    return new TextCodec<>("an ISO time", true, TimeText::of, TimeText::localTime);
  }

  static Codec<OffsetDateTime> offsetDateTime() {
    return new TextCodec<>(
        "an ISO date and time with an offset" + YEARS,
        false,
        value -> TimeText.of(value.toLocalDateTime()) + value.getOffset(),
        OffsetDateTime::parse);
  }

  static Codec<OffsetTime> offsetTime() {
    return new TextCodec<>(
        "an ISO time with an offset",
        false,
        value -> TimeText.of(value.toLocalTime()) + value.getOffset(),
        OffsetTime::parse);
  }

  static Codec<ZonedDateTime> zonedDateTime() {
    return new TextCodec<>(
        "an ISO date and time with a zone" + YEARS,
        false,
        value ->
            TimeText.of(value.toLocalDateTime())
                + value.getOffset()
                + (value.getZone() instanceof ZoneOffset ? "" : "[" + value.getZone() + "]"),
        ZonedDateTime::parse);
  }

  static Codec<YearMonth> yearMonth() {
    return new TextCodec<>(
        "an ISO month" + YEARS,
        true,
        value -> {
          TimeText.fourDigits(value.getYear());
          return value.toString();
        },
        YearMonth::parse);
  }

  /** The year as four digits; without this form it is a number. */
  static Codec<Year> yearText() {
    return new TextCodec<>(
        "a year from 0000 to 9999", true, value -> TimeText.ofYear(value.getValue()), Year::parse);
  }

  static Codec<MonthDay> monthDay() {
    return new TextCodec<>("an ISO day of a month", true, MonthDay::toString, MonthDay::parse);
  }

  static Codec<Period> period() {
    return new TextCodec<>("an ISO period", false, Period::toString, Period::parse);
  }

  /** The ISO text, which does not sort; without this form it is a number. */
  static Codec<Duration> durationText() {
    return new TextCodec<>("an ISO duration", false, Duration::toString, Duration::parse);
  }

  static Codec<ZoneId> zoneId() {
    return new TextCodec<>("a time zone", false, ZoneId::getId, ZoneId::of);
  }

  static Codec<ZoneOffset> zoneOffset() {
    return new TextCodec<>("a zone offset", false, ZoneOffset::getId, ZoneOffset::of);
  }

  private TimeCodecs() {}

  /** The codec of a time that is stored as text, or null. */
  static @Nullable Codec<?> find(Class<?> type) {
    if (type == Instant.class) {
      return instant();
    }
    if (type == Date.class) {
      return date();
    }
    if (type == LocalDateTime.class) {
      return localDateTime();
    }
    if (type == LocalDate.class) {
      return localDate();
    }
    if (type == LocalTime.class) {
      return localTime();
    }
    if (type == OffsetDateTime.class) {
      return offsetDateTime();
    }
    if (type == OffsetTime.class) {
      return offsetTime();
    }
    if (type == ZonedDateTime.class) {
      return zonedDateTime();
    }
    if (type == YearMonth.class) {
      return yearMonth();
    }
    if (type == MonthDay.class) {
      return monthDay();
    }
    if (type == Period.class) {
      return period();
    }
    return null;
  }

  private static Date millis(Instant instant) {
    long millis = instant.toEpochMilli();
    if (!Instant.ofEpochMilli(millis).equals(instant)) {
      throw new DateTimeException("Finer than milliseconds");
    }
    return new Date(millis);
  }
}
