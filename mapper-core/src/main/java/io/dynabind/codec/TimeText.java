package io.dynabind.codec;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The texts of times: {@code 2026-01-02T03:04:05.000000006Z}, with years of four digits and nine
 * fraction digits, so that they sort as the times do. Written and read by position, since the
 * general formatter costs ten times as much; what has another form goes to the general parser.
 */
final class TimeText {

  private static final int DATE = 10;
  private static final int TIME = 18;
  private static final int DATE_TIME = DATE + 1 + TIME;
  private static final String DATE_FORM = "dddd-dd-dd";
  private static final String TIME_FORM = "dd:dd:dd.ddddddddd";
  private static final String DATE_TIME_FORM = DATE_FORM + "T" + TIME_FORM;
  private static final String INSTANT_FORM = DATE_TIME_FORM + "Z";

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
    return fits(text, INSTANT_FORM)
        ? LocalDateTime.of(date(text), time(text, DATE + 1)).toInstant(ZoneOffset.UTC)
        : OffsetDateTime.parse(text).toInstant();
  }

  static LocalDateTime localDateTime(String text) {
    return fits(text, DATE_TIME_FORM)
        ? LocalDateTime.of(date(text), time(text, DATE + 1))
        : LocalDateTime.parse(text);
  }

  static LocalDate localDate(String text) {
    return fits(text, DATE_FORM) ? date(text) : LocalDate.parse(text);
  }

  static LocalTime localTime(String text) {
    return fits(text, TIME_FORM) ? time(text, 0) : LocalTime.parse(text);
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

  private static boolean fits(String text, String form) {
    if (text.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(i);
      char wanted = form.charAt(i);
      if (wanted == 'd' ? c < '0' || c > '9' : c != wanted) {
        return false;
      }
    }
    return true;
  }

  private static LocalDate date(String text) {
    return LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
  }

  private static LocalTime time(String text, int at) {
    return LocalTime.of(
        number(text, at, 2),
        number(text, at + 3, 2),
        number(text, at + 6, 2),
        number(text, at + 9, 9));
  }

  private static int number(String text, int at, int count) {
    int value = 0;
    for (int i = at; i < at + count; i++) {
      value = 10 * value + text.charAt(i) - '0';
    }
    return value;
  }
}
