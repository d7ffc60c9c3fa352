package io.dynabind.codec;

import io.dynabind.model.TypeRef;
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
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Times as text, and instants as numbers. */
final class TimeForms {

  private static final Map<Class<?>, Codec<?>> ISO_TEXT =
      Map.ofEntries(
          Map.entry(Instant.class, TimeCodecs.INSTANT),
          Map.entry(Date.class, TimeCodecs.DATE),
          Map.entry(LocalDate.class, TimeCodecs.LOCAL_DATE),
          Map.entry(LocalTime.class, TimeCodecs.LOCAL_TIME),
          Map.entry(LocalDateTime.class, TimeCodecs.LOCAL_DATE_TIME),
          Map.entry(OffsetTime.class, TimeCodecs.OFFSET_TIME),
          Map.entry(OffsetDateTime.class, TimeCodecs.OFFSET_DATE_TIME),
          Map.entry(ZonedDateTime.class, TimeCodecs.ZONED_DATE_TIME),
          Map.entry(Year.class, TimeCodecs.YEAR_TEXT),
          Map.entry(YearMonth.class, TimeCodecs.YEAR_MONTH),
          Map.entry(MonthDay.class, TimeCodecs.MONTH_DAY),
          Map.entry(Period.class, TimeCodecs.PERIOD),
          Map.entry(Duration.class, TimeCodecs.DURATION_TEXT));

  private TimeForms() {}

  static @Nullable Codec<?> isoText(TypeRef type) {
    return ISO_TEXT.get(type.raw());
  }

  static @Nullable Codec<?> epochSeconds(TypeRef type) {
    if (type.raw() == Instant.class) {
      return TimeNumberCodecs.EPOCH_SECONDS;
    }
    return type.raw() == Date.class ? TimeNumberCodecs.DATE_SECONDS : null;
  }

  static @Nullable Codec<?> epochMillis(TypeRef type) {
    if (type.raw() == Instant.class) {
      return TimeNumberCodecs.EPOCH_MILLIS;
    }
    return type.raw() == Date.class ? TimeNumberCodecs.DATE_MILLIS : null;
  }
}
