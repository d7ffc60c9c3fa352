package io.dynabind.codec;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
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
import java.util.List;

/** Times. */
final class StoredTimes {

  @Table("times")
  record Times(
      @HashKey String id,
      Instant instant,
      @TimeToLive Instant expires,
      Date date,
      Duration duration,
      Period period,
      LocalDate localDate,
      LocalTime localTime,
      LocalDateTime localDateTime,
      OffsetTime offsetTime,
      OffsetDateTime offsetDateTime,
      ZonedDateTime zonedDateTime,
      Year year,
      YearMonth yearMonth,
      MonthDay monthDay,
      ZoneId zoneId,
      ZoneOffset zoneOffset,
      DayOfWeek dayOfWeek,
      Month month) {}

  private static final LocalDateTime LOCAL = LocalDateTime.of(2026, 10, 25, 2, 30, 0, 7);

  static final List<StoredForm> ALL =
      List.of(
          time("instant", Instant.EPOCH, "{'S':'1970-01-01T00:00:00.000000000Z'}"),
          time(
              "instant",
              Instant.ofEpochSecond(-1, 999_999_999),
              "{'S':'1969-12-31T23:59:59.999999999Z'}"),
          time(
              "instant",
              Instant.parse("9999-12-31T23:59:59.999999999Z"),
              "{'S':'9999-12-31T23:59:59.999999999Z'}"),
          time("expires", Instant.ofEpochSecond(1_800_000_000), "{'N':'1800000000'}"),
          time("date", new Date(-1), "{'S':'1969-12-31T23:59:59.999000000Z'}"),
          time("duration", Duration.ofDays(1), "{'N':'86400'}"),
          time("duration", Duration.ofNanos(-1), "{'N':'-0.000000001'}"),
          time("period", Period.of(1, -2, 3), "{'S':'P1Y-2M3D'}"),
          time("period", Period.ZERO, "{'S':'P0D'}"),
          time("localDate", LocalDate.of(7, 1, 2), "{'S':'0007-01-02'}"),
          time("localTime", LocalTime.MAX, "{'S':'23:59:59.999999999'}"),
          time("localTime", LocalTime.MIDNIGHT, "{'S':'00:00:00.000000000'}"),
          time("localDateTime", LOCAL, "{'S':'2026-10-25T02:30:00.000000007'}"),
          time(
              "offsetTime",
              LOCAL.toLocalTime().atOffset(ZoneOffset.UTC),
              "{'S':'02:30:00.000000007Z'}"),
          time(
              "offsetDateTime",
              LOCAL.atOffset(ZoneOffset.ofHoursMinutes(-3, -30)),
              "{'S':'2026-10-25T02:30:00.000000007-03:30'}"),
          time(
              "zonedDateTime",
              ZonedDateTime.ofStrict(LOCAL, ZoneOffset.ofHours(1), ZoneId.of("Europe/Rome")),
              "{'S':'2026-10-25T02:30:00.000000007+01:00[Europe/Rome]'}"),
          time(
              "zonedDateTime",
              ZonedDateTime.ofStrict(LOCAL, ZoneOffset.ofHours(2), ZoneId.of("Europe/Rome")),
              "{'S':'2026-10-25T02:30:00.000000007+02:00[Europe/Rome]'}"),
          time(
              "zonedDateTime",
              LOCAL.atZone(ZoneOffset.ofHours(9)),
              "{'S':'2026-10-25T02:30:00.000000007+09:00'}"),
          time(
              "zonedDateTime",
              LOCAL.atZone(ZoneId.of("UTC")),
              "{'S':'2026-10-25T02:30:00.000000007Z[UTC]'}"),
          time("year", Year.of(-44), "{'N':'-44'}"),
          time("yearMonth", YearMonth.of(476, 9), "{'S':'0476-09'}"),
          time("monthDay", MonthDay.of(2, 29), "{'S':'--02-29'}"),
          time(
              "zoneId",
              ZoneId.of("America/Argentina/Ushuaia"),
              "{'S':'America/Argentina/Ushuaia'}"),
          time("zoneOffset", ZoneOffset.UTC, "{'S':'Z'}"),
          time("zoneOffset", ZoneOffset.ofHoursMinutesSeconds(1, 2, 3), "{'S':'+01:02:03'}"),
          time("dayOfWeek", DayOfWeek.SUNDAY, "{'S':'SUNDAY'}"),
          time("month", Month.MAY, "{'S':'MAY'}"));

  private StoredTimes() {}

  private static StoredForm time(String component, Object value, String json) {
    return new StoredForm(Times.class, component, value, json);
  }
}
