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

/**
 * Codecs of times as texts. Any ISO form is read. What carries an offset or a zone keeps it, and
 * therefore does not sort.
 */
@SuppressWarnings("JavaUtilDate") // users have them
final class TimeCodecs {

  private static final String YEARS = " of a year from 0000 to 9999";

  static final Codec<Instant> INSTANT =
      new TextCodec<>("an ISO instant" + YEARS, true, TimeText::of, TimeText::instant);

  static final Codec<Date> DATE =
      new TextCodec<>(
          "an ISO instant in milliseconds" + YEARS,
          true,
          value -> TimeText.of(Instant.ofEpochMilli(value.getTime())),
          text -> date(TimeText.instant(text)));

  static final Codec<LocalDateTime> LOCAL_DATE_TIME =
      new TextCodec<>("an ISO date and time" + YEARS, true, TimeText::of, TimeText::localDateTime);

  static final Codec<LocalDate> LOCAL_DATE =
      new TextCodec<>("an ISO date" + YEARS, true, TimeText::of, TimeText::localDate);

  static final Codec<LocalTime> LOCAL_TIME =
      new TextCodec<>("an ISO time", true, TimeText::of, TimeText::localTime);

  static final Codec<OffsetDateTime> OFFSET_DATE_TIME =
      new TextCodec<>(
          "an ISO date and time with an offset" + YEARS,
          false,
          value -> TimeText.of(value.toLocalDateTime()) + value.getOffset(),
          OffsetDateTime::parse);

  static final Codec<OffsetTime> OFFSET_TIME =
      new TextCodec<>(
          "an ISO time with an offset",
          false,
          value -> TimeText.of(value.toLocalTime()) + value.getOffset(),
          OffsetTime::parse);

  static final Codec<ZonedDateTime> ZONED_DATE_TIME =
      new TextCodec<>(
          "an ISO date and time with a zone" + YEARS,
          false,
          value ->
              TimeText.of(value.toLocalDateTime())
                  + value.getOffset()
                  + (value.getZone() instanceof ZoneOffset ? "" : "[" + value.getZone() + "]"),
          ZonedDateTime::parse);

  static final Codec<YearMonth> YEAR_MONTH =
      new TextCodec<>(
          "an ISO month" + YEARS,
          true,
          value -> {
            TimeText.fourDigits(value.getYear());
            return value.toString();
          },
          YearMonth::parse);

  /** The year as four digits; without this form it is a number. */
  static final Codec<Year> YEAR_TEXT =
      new TextCodec<>(
          "a year from 0000 to 9999",
          true,
          value -> TimeText.ofYear(value.getValue()),
          Year::parse);

  static final Codec<MonthDay> MONTH_DAY =
      new TextCodec<>("an ISO day of a month", true, MonthDay::toString, MonthDay::parse);

  static final Codec<Period> PERIOD =
      new TextCodec<>("an ISO period", false, Period::toString, Period::parse);

  /** The ISO text, which does not sort; without this form it is a number. */
  static final Codec<Duration> DURATION_TEXT =
      new TextCodec<>("an ISO duration", false, Duration::toString, Duration::parse);

  static final Codec<ZoneId> ZONE_ID =
      new TextCodec<>("a time zone", false, ZoneId::getId, ZoneId::of);

  static final Codec<ZoneOffset> ZONE_OFFSET =
      new TextCodec<>("a zone offset", false, ZoneOffset::getId, ZoneOffset::of);

  private TimeCodecs() {}

  private static Date date(Instant instant) {
    long millis = instant.toEpochMilli();
    if (!Instant.ofEpochMilli(millis).equals(instant)) {
      throw new DateTimeException("Finer than milliseconds");
    }
    return new Date(millis);
  }
}
