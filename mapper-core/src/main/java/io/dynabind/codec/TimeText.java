package io.dynabind.codec;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The texts of times: {@code 2026-01-02T03:04:05.000000006Z}, with years of four digits and nine
 * fraction digits, so that they sort as the times do. Written and read by position, since the
 * general formatter costs ten times as much; what has another form goes to the general parser.
 */
final class TimeText {

  private static final int DATE = 10;
  private static final int TIME = 18;
  private static final int DATE_TIME = DATE + 1 + TIME;

  private TimeText() {}

  static String of(Instant value) {
    byte[] text = new byte[DATE_TIME + 1];
    put(text, LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC));
    text[DATE_TIME] = 'Z';
    return string(text);
  }

  static String of(LocalDateTime value) {
    byte[] text = new byte[DATE_TIME];
    put(text, value);
    return string(text);
  }

  static String of(LocalDate value) {
    byte[] text = new byte[DATE];
    put(text, value);
    return string(text);
  }

  static String of(LocalTime value) {
    byte[] text = new byte[TIME];
    put(text, 0, value);
    return string(text);
  }

  /** The year in four digits. */
  static String ofYear(int year) {
    byte[] text = new byte[4];
    put(text, 0, 4, fourDigits(year));
    return string(text);
  }

  static int fourDigits(int year) {
    if (year < 0 || year > 9999) {
      throw new DateTimeException("Year without four digits");
    }
    return year;
  }

  static Instant instant(String text) {
    LocalDateTime value =
        text.length() == DATE_TIME + 1 && text.charAt(DATE_TIME) == 'Z' ? dateTime(text) : null;
    return value == null ? OffsetDateTime.parse(text).toInstant() : value.toInstant(ZoneOffset.UTC);
  }

  static LocalDateTime localDateTime(String text) {
    LocalDateTime value = text.length() == DATE_TIME ? dateTime(text) : null;
    return value == null ? LocalDateTime.parse(text) : value;
  }

  static LocalDate localDate(String text) {
    LocalDate value = text.length() == DATE ? date(text) : null;
    return value == null ? LocalDate.parse(text) : value;
  }

  static LocalTime localTime(String text) {
    LocalTime value = text.length() == TIME ? time(text, 0) : null;
    return value == null ? LocalTime.parse(text) : value;
  }

  private static void put(byte[] text, LocalDateTime value) {
    put(text, value.toLocalDate());
    text[DATE] = 'T';
    put(text, DATE + 1, value.toLocalTime());
  }

  private static void put(byte[] text, LocalDate value) {
    put(text, 0, 4, fourDigits(value.getYear()));
    text[4] = '-';
    put(text, 5, 2, value.getMonthValue());
    text[7] = '-';
    put(text, 8, 2, value.getDayOfMonth());
  }

  private static void put(byte[] text, int at, LocalTime value) {
    put(text, at, 2, value.getHour());
    text[at + 2] = ':';
    put(text, at + 3, 2, value.getMinute());
    text[at + 5] = ':';
    put(text, at + 6, 2, value.getSecond());
    text[at + 8] = '.';
    put(text, at + 9, 9, value.getNano());
  }

  private static void put(byte[] text, int at, int count, int value) {
    int rest = value;
    for (int i = at + count - 1; i >= at; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private static String string(byte[] text) {
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static @Nullable LocalDateTime dateTime(String text) {
    LocalDate date = date(text);
    LocalTime time = time(text, DATE + 1);
    return date == null || time == null || text.charAt(DATE) != 'T'
        ? null
        : LocalDateTime.of(date, time);
  }

  private static @Nullable LocalDate date(String text) {
    int year = number(text, 0, 4);
    int month = number(text, 5, 2);
    int day = number(text, 8, 2);
    return (year | month | day) < 0 || text.charAt(4) != '-' || text.charAt(7) != '-'
        ? null
        : LocalDate.of(year, month, day);
  }

  private static @Nullable LocalTime time(String text, int at) {
    int hour = number(text, at, 2);
    int minute = number(text, at + 3, 2);
    int second = number(text, at + 6, 2);
    int nano = number(text, at + 9, 9);
    return (hour | minute | second | nano) < 0
            || text.charAt(at + 2) != ':'
            || text.charAt(at + 5) != ':'
            || text.charAt(at + 8) != '.'
        ? null
        : LocalTime.of(hour, minute, second, nano);
  }

  /** The number of so many digits, or a negative one if a character is none. */
  private static int number(String text, int at, int count) {
    int value = 0;
    int wrong = 0;
    for (int i = at; i < at + count; i++) {
      int digit = text.charAt(i) - '0';
      wrong |= digit | (9 - digit);
      value = 10 * value + digit;
    }
    return wrong < 0 ? -1 : value;
  }
}
