package io.dynabind.test;

import io.dynabind.test.ContractEntities.Line;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The values of the codec contract, and how each is stored. */
final class ContractValues {

  private static final String DIGITS_38 = "12345678901234567890123456789012345678";

  private ContractValues() {}

  /** A value of a component and its stored form, as {@link ItemDump} prints it. */
  record Stored(String component, Object value, String stored) {}

  /** A stored attribute, as DynamoDB JSON with apostrophes for quotes, and why it is refused. */
  record Mismatch(String component, String json, String problem) {}

  /** A stored attribute that nothing writes, and what it reads as. */
  record ReadOnly(String component, String json, Object value) {}

  /** A value that cannot be stored, and why. */
  record Refused(String component, Object value, String problem) {}

  private static <E> Set<E> set(List<E> elements) {
    return new LinkedHashSet<>(elements);
  }

  static final List<Stored> ALL =
      List.of(
          new Stored("text", "ä\u0000\uD83D\uDE00\"'\\", "S'ä\u0000\uD83D\uDE00\"'\\'"),
          new Stored("text", "", "S''"),
          new Stored("letter", 'x', "S'x'"),
          new Stored("flag", true, "BOOL'true'"),
          new Stored("flag", false, "BOOL'false'"),
          new Stored("tiny", Byte.MIN_VALUE, "N'-128'"),
          new Stored("small", Short.MAX_VALUE, "N'32767'"),
          new Stored("whole", Integer.MIN_VALUE, "N'-2147483648'"),
          new Stored("large", Long.MAX_VALUE, "N'9223372036854775807'"),
          new Stored("large", Long.MIN_VALUE, "N'-9223372036854775808'"),
          new Stored("single", 1.1f, "N'1.1'"),
          new Stored("real", 0.1, "N'0.1'"),
          new Stored("real", 1.7976931348623157E100, "N'1.7976931348623157E+100'"),
          new Stored("decimal", new BigDecimal(DIGITS_38), "N'" + DIGITS_38 + "'"),
          new Stored("decimal", new BigDecimal("-0.001"), "N'-0.001'"),
          new Stored("decimal", new BigDecimal("1E-130"), "N'1E-130'"),
          new Stored("decimal", new BigDecimal("9.99E+125"), "N'9.99E+125'"),
          new Stored("huge", new BigInteger("-" + DIGITS_38), "N'-" + DIGITS_38 + "'"),
          new Stored("bytes", new byte[] {0, (byte) 0xff}, "B'AP8='"),
          new Stored("bytes", new byte[0], "B''"),
          new Stored("buffer", ByteBuffer.wrap(new byte[] {1, 2}), "B'AQI='"),
          new Stored(
              "uuid",
              UUID.fromString("ffffffff-0000-4000-8000-000000000001"),
              "S'ffffffff-0000-4000-8000-000000000001'"),
          new Stored(
              "instant",
              Instant.parse("2026-01-02T03:04:05Z"),
              "S'2026-01-02T03:04:05.000000000Z'"),
          new Stored(
              "instant",
              Instant.parse("0000-01-01T00:00:00.000000001Z"),
              "S'0000-01-01T00:00:00.000000001Z'"),
          new Stored("expires", Instant.ofEpochSecond(1_800_000_000), "N'1800000000'"),
          new Stored(
              "dateTime", LocalDateTime.of(2026, 1, 2, 3, 4), "S'2026-01-02T03:04:00.000000000'"),
          new Stored("date", LocalDate.of(9999, 12, 31), "S'9999-12-31'"),
          new Stored("time", LocalTime.of(3, 4), "S'03:04:00.000000000'"),
          new Stored("year", Year.of(-44), "N'-44'"),
          new Stored("duration", Duration.ofMillis(-1500), "N'-1.5'"),
          new Stored(
              "duration",
              Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
              "N'9223372036854775807.999999999'"),
          new Stored("zone", ZoneId.of("Europe/Rome"), "S'Europe/Rome'"),
          new Stored("offset", ZoneOffset.ofHoursMinutes(-3, -30), "S'-03:30'"),
          new Stored("unit", TimeUnit.DAYS, "S'DAYS'"),
          new Stored("optional", Optional.of("x"), "S'x'"),
          new Stored("list", Arrays.asList(1, null, 2), "L[N'1', NULL, N'2']"),
          new Stored("collection", List.of("b", "a"), "L[S'b', S'a']"),
          new Stored("names", set(List.of("b", "a")), "SS['a', 'b']"),
          new Stored("numbers", set(List.of(2, 10)), "NS['10', '2']"),
          new Stored("buffers", Set.of(ByteBuffer.wrap(new byte[] {1})), "BS['AQ==']"),
          new Stored("units", set(List.of(TimeUnit.DAYS)), "SS['DAYS']"),
          new Stored("lines", set(List.of(new Line("x", 1))), "L[M{quantity=N'1', sku=S'x'}]"),
          new Stored("map", Map.of("a key", 1), "M{a key=N'1'}"),
          new Stored("byUnit", Map.of(TimeUnit.DAYS, "d"), "M{DAYS=S'd'}"),
          new Stored("byNumber", Map.of(-1, "minus"), "M{-1=S'minus'}"),
          new Stored("deep", List.of(List.of(set(List.of("x")), Set.of())), "L[L[SS['x'], NULL]]"),
          new Stored("maybes", List.of(Optional.of("x"), Optional.empty()), "L[S'x', NULL]"));

  static final List<Mismatch> MISMATCHES =
      List.of(
          new Mismatch("text", "{'N':'1'}", "Expected S but was N"),
          new Mismatch("letter", "{'S':'xy'}", "Expected one character but was another text"),
          new Mismatch("flag", "{'S':'true'}", "Expected BOOL but was S"),
          new Mismatch(
              "tiny",
              "{'N':'128'}",
              "Expected a number in the range of Byte but was another number"),
          new Mismatch(
              "small",
              "{'N':'-32769'}",
              "Expected a number in the range of Short but was another number"),
          new Mismatch(
              "whole",
              "{'N':'2147483648'}",
              "Expected a number in the range of Integer but was another number"),
          new Mismatch(
              "whole", "{'N':'1.5'}", "Expected a whole number of 64 bits but was another number"),
          new Mismatch(
              "large",
              "{'N':'9223372036854775808'}",
              "Expected a whole number of 64 bits but was another number"),
          new Mismatch("large", "{'S':'1'}", "Expected N but was S"),
          new Mismatch(
              "single",
              "{'N':'1E+100'}",
              "Expected a number in the range of Float but was another number"),
          new Mismatch("real", "{'BOOL':true}", "Expected N but was BOOL"),
          new Mismatch(
              "huge",
              "{'N':'0.5'}",
              "Expected a whole number for BigInteger but was another number"),
          new Mismatch(
              "huge",
              "{'N':'1E+1000000000'}",
              "Expected a number of magnitude 1E-130 to 9.99E+125 but was another number"),
          new Mismatch(
              "duration",
              "{'N':'1E-1000000000'}",
              "Expected a number of magnitude 1E-130 to 9.99E+125 but was another number"),
          new Mismatch("bytes", "{'S':'AQ=='}", "Expected B but was S"),
          new Mismatch("uuid", "{'S':'1-1-1-1-1'}", "Expected a UUID but was another text"),
          new Mismatch(
              "instant",
              "{'S':'yesterday'}",
              "Expected an ISO instant of a year from 0000 to 9999 but was another text"),
          new Mismatch("expires", "{'S':'2026'}", "Expected N but was S"),
          new Mismatch("time", "{'S':'25:00'}", "Expected an ISO time but was another text"),
          new Mismatch("zone", "{'S':'Mars/Base'}", "Expected a time zone but was another text"),
          new Mismatch("offset", "{'S':'+99:00'}", "Expected a zone offset but was another text"),
          new Mismatch(
              "duration",
              "{'N':'0.0000000001'}",
              "Expected seconds with up to nine fraction digits but was another number"),
          new Mismatch(
              "unit",
              "{'S':'WEEKS'}",
              "Expected the name of a constant of TimeUnit but was another text"),
          new Mismatch("optional", "{'N':'1'}", "Expected S but was N"),
          new Mismatch("list", "{'NS':['1']}", "Expected L but was NS"),
          new Mismatch("names", "{'L':[{'S':'x'}]}", "Expected SS but was L"),
          new Mismatch("map", "{'L':[]}", "Expected M but was L"));

  static final List<ReadOnly> READ_ONLY =
      List.of(
          new ReadOnly("whole", "{'N':'1E+2'}", 100),
          new ReadOnly("large", "{'N':'7.00'}", 7L),
          new ReadOnly("real", "{'N':'5'}", 5.0),
          new ReadOnly(
              "instant", "{'S':'2026-01-02T03:04:05Z'}", Instant.parse("2026-01-02T03:04:05Z")),
          new ReadOnly(
              "instant",
              "{'S':'2026-01-02T03:04:05+01:00'}",
              Instant.parse("2026-01-02T02:04:05Z")),
          new ReadOnly("dateTime", "{'S':'2026-01-02T03:04'}", LocalDateTime.of(2026, 1, 2, 3, 4)),
          new ReadOnly("time", "{'S':'03:04'}", LocalTime.of(3, 4)));

  private static final String BROKEN =
      "Expected well-formed Unicode but was a text with half of a surrogate pair";

  static final List<Refused> REFUSED =
      List.of(
          new Refused("text", "a\uD83D", BROKEN),
          new Refused("text", "\uDE00\uD83D\uDE00", BROKEN),
          new Refused("text", "\uD83D\uD83D\uDE00", BROKEN),
          new Refused("real", Double.NaN, "Expected a finite Double but was NaN or infinite"),
          new Refused(
              "single", Float.POSITIVE_INFINITY, "Expected a finite Float but was NaN or infinite"),
          new Refused(
              "real",
              1e200,
              "Expected a number of magnitude 1E-130 to 9.99E+125 but was one of 1E200"),
          new Refused(
              "decimal",
              new BigDecimal(DIGITS_38 + "9"),
              "Expected a number of at most 38 significant digits but was one of 39"),
          new Refused(
              "decimal",
              new BigDecimal("1E-131"),
              "Expected a number of magnitude 1E-130 to 9.99E+125 but was one of 1E-131"),
          new Refused(
              "huge",
              BigInteger.TEN.pow(126),
              "Expected a number of magnitude 1E-130 to 9.99E+125 but was one of 1E126"),
          new Refused(
              "instant",
              Instant.parse("+10000-01-01T00:00:00Z"),
              "Expected an ISO instant of a year from 0000 to 9999 that can be stored but was"
                  + " another"),
          new Refused(
              "date",
              LocalDate.of(-1, 1, 1),
              "Expected an ISO date of a year from 0000 to 9999 that can be stored but was"
                  + " another"));
}
