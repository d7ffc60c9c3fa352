package io.dynabind.trips;

import static io.dynabind.trips.Scalar.Uses.COMPONENT;
import static io.dynabind.trips.Scalar.Uses.ELEMENT;
import static io.dynabind.trips.Scalar.Uses.KEY;

import java.math.BigDecimal;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;

/** The types of single values, with what each of them can be. */
final class ScalarTable {

  /** Newer JDKs warn of ids of three letters. */
  private static final List<String> TIME_ZONES =
      Stream.of(TimeZone.getAvailableIDs()).filter(id -> id.length() > 3).toList();

  static final Scalar KEY_TEXT = Scalar.of("String", KEY, Texts::notEmpty);
  static final Scalar ENUM =
      Scalar.of("java.util.concurrent.TimeUnit", KEY, c -> c.pick(List.of(TimeUnit.values())));
  static final Scalar INTEGER = Scalar.of("Integer", KEY, ScalarTable::int32);

  private static final long FIRST_SECOND = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
  private static final int MOST_NANOS = 999_999_999;
  private static final List<ZoneId> ZONES =
      Stream.concat(
              ZoneId.getAvailableZoneIds().stream().sorted(),
              Stream.of("Z", "+01:00", "-18:00", "UTC+2", "GMT-03:30", "UT+05:45:10"))
          .map(ZoneId::of)
          .toList();
  private static final List<Locale> LOCALES =
      Stream.of(Locale.getAvailableLocales())
          .filter(locale -> Locale.forLanguageTag(locale.toLanguageTag()).equals(locale))
          .sorted(Comparator.comparing(Locale::toLanguageTag))
          .toList();
  private static final List<Currency> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .sorted(Comparator.comparing(Currency::getCurrencyCode))
          .toList();

  static final List<Scalar> ALL =
      List.of(
          Scalar.of("String", ELEMENT, Texts::text),
          KEY_TEXT,
          Scalar.of("Character", KEY, Texts::character),
          Scalar.of("Boolean", KEY, c -> c.oneIn(2)),
          Scalar.of("Byte", KEY, c -> (byte) Numbers.whole(c, Byte.MIN_VALUE, Byte.MAX_VALUE)),
          Scalar.of("Short", KEY, c -> (short) Numbers.whole(c, Short.MIN_VALUE, Short.MAX_VALUE)),
          INTEGER,
          Scalar.of("Long", KEY, ScalarTable::int64),
          Scalar.of("Float", KEY, Numbers::single),
          Scalar.of("Double", KEY, Numbers::real),
          Scalar.primitive("char", "Character", Texts::character),
          Scalar.primitive("boolean", "Boolean", c -> c.oneIn(2)),
          Scalar.primitive(
              "byte", "Byte", c -> (byte) Numbers.whole(c, Byte.MIN_VALUE, Byte.MAX_VALUE)),
          Scalar.primitive(
              "short", "Short", c -> (short) Numbers.whole(c, Short.MIN_VALUE, Short.MAX_VALUE)),
          Scalar.primitive("int", "Integer", ScalarTable::int32),
          Scalar.primitive("long", "Long", ScalarTable::int64),
          Scalar.primitive("float", "Float", Numbers::single),
          Scalar.primitive("double", "Double", Numbers::real),
          Scalar.of("java.math.BigDecimal", KEY, Numbers::decimal)
              .with((a, b, form) -> Numbers.isSame((BigDecimal) a, (BigDecimal) b, form)),
          Scalar.of("java.math.BigInteger", KEY, Numbers::integer),
          Scalar.of("byte[]", ELEMENT, c -> c.bytes(c.length()))
              .with((a, b, form) -> Arrays.equals((byte[]) a, (byte[]) b)),
          Scalar.of("java.nio.ByteBuffer", ELEMENT, ScalarTable::buffer),
          Scalar.of("java.util.UUID", KEY, c -> new UUID(c.nextLong(), c.nextLong())),
          ENUM,
          Scalar.of("java.time.Instant", KEY, ScalarTable::instant),
          Scalar.of(
              "java.time.LocalDateTime",
              KEY,
              c -> LocalDateTime.ofInstant(instant(c), ZoneOffset.UTC)),
          Scalar.of("java.time.LocalDate", KEY, ScalarTable::date),
          Scalar.of("java.time.LocalTime", KEY, ScalarTable::time),
          Scalar.of(
              "java.time.Year",
              KEY,
              c -> Year.of((int) Numbers.whole(c, Year.MIN_VALUE, Year.MAX_VALUE))),
          Scalar.of("java.time.Duration", KEY, c -> Duration.ofSeconds(int64(c), nanos(c))),
          Scalar.of("java.time.ZoneId", KEY, c -> c.pick(ZONES)),
          Scalar.of("java.time.ZoneOffset", KEY, ScalarTable::offset),
          Scalar.of(
              "java.time.OffsetDateTime",
              KEY,
              c -> OffsetDateTime.of(LocalDateTime.of(date(c), time(c)), offset(c))),
          Scalar.of("java.time.OffsetTime", KEY, c -> OffsetTime.of(time(c), offset(c))),
          Scalar.of("java.time.ZonedDateTime", KEY, ScalarTable::zoned),
          Scalar.of("java.time.YearMonth", KEY, c -> YearMonth.from(date(c))),
          Scalar.of("java.time.MonthDay", KEY, c -> MonthDay.from(date(c))),
          Scalar.of("java.time.Period", KEY, c -> Period.of(int32(c), int32(c), int32(c))),
          Scalar.of("java.util.Date", KEY, c -> new Date(instant(c).toEpochMilli())),
          Scalar.of("java.net.URI", KEY, ScalarTable::uri),
          Scalar.of("java.net.URL", COMPONENT, ScalarTable::url)
              .with((a, b, form) -> a.toString().equals(b.toString())),
          Scalar.of("java.util.Locale", KEY, c -> c.pick(LOCALES)),
          Scalar.of("java.util.Currency", KEY, c -> c.pick(CURRENCIES)),
          Scalar.of(
              "java.util.TimeZone", KEY, c -> TimeZone.getTimeZone(c.<String>pick(TIME_ZONES))),
          Scalar.of("char[]", ELEMENT, c -> Texts.text(c).toCharArray())
              .with((a, b, form) -> Arrays.equals((char[]) a, (char[]) b)),
          Scalar.of(
                  "java.util.concurrent.atomic.AtomicInteger",
                  ELEMENT,
                  c -> new AtomicInteger(int32(c)))
              .with((a, b, form) -> ((AtomicInteger) a).get() == ((AtomicInteger) b).get()),
          Scalar.of(
                  "java.util.concurrent.atomic.AtomicLong", ELEMENT, c -> new AtomicLong(int64(c)))
              .with((a, b, form) -> ((AtomicLong) a).get() == ((AtomicLong) b).get()),
          Scalar.of(
                  "java.util.concurrent.atomic.AtomicBoolean",
                  ELEMENT,
                  c -> new AtomicBoolean(c.oneIn(2)))
              .with((a, b, form) -> ((AtomicBoolean) a).get() == ((AtomicBoolean) b).get()),
          Scalar.of(
              "software.amazon.awssdk.core.SdkBytes",
              ELEMENT,
              c -> SdkBytes.fromByteArray(c.bytes(c.length()))));

  /** Seconds alone, and one for each item. */
  static final JavaType TIME_TO_LIVE =
      new Annotated(
          "@io.dynabind.annotation.TimeToLive ",
          Scalar.of("java.time.Instant", COMPONENT, c -> Instant.ofEpochSecond(seconds(c))));

  private ScalarTable() {}

  private static int int32(Chance chance) {
    return (int) Numbers.whole(chance, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static long int64(Chance chance) {
    return Numbers.whole(chance, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Not always the whole of an array. */
  private static ByteBuffer buffer(Chance chance) {
    byte[] bytes = chance.bytes(chance.length() + 2);
    return switch (chance.below(3)) {
      case 0 -> ByteBuffer.wrap(bytes);
      case 1 -> ByteBuffer.wrap(bytes, 1, bytes.length - 2).asReadOnlyBuffer();
      default -> ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    };
  }

  static long seconds(Chance chance) {
    return Numbers.whole(chance, FIRST_SECOND, LAST_SECOND);
  }

  private static int nanos(Chance chance) {
    return chance.oneIn(3) ? 0 : (int) Numbers.whole(chance, 0, MOST_NANOS);
  }

  static Instant instant(Chance chance) {
    return Instant.ofEpochSecond(seconds(chance), nanos(chance));
  }

  private static LocalDate date(Chance chance) {
    return LocalDateTime.ofEpochSecond(seconds(chance), 0, ZoneOffset.UTC).toLocalDate();
  }

  private static LocalTime time(Chance chance) {
    return LocalTime.ofSecondOfDay(chance.below(86_400)).withNano(nanos(chance));
  }

  private static ZoneOffset offset(Chance chance) {
    return ZoneOffset.ofTotalSeconds(chance.between(-64_800, 64_800));
  }

  /** In all zones, and in the hour that a zone has twice. */
  private static ZonedDateTime zoned(Chance chance) {
    long year = Duration.ofDays(366).toSeconds();
    Instant instant =
        Instant.ofEpochSecond(
            Numbers.whole(chance, FIRST_SECOND + year, LAST_SECOND - year), nanos(chance));
    return chance.oneIn(10)
        ? Instant.parse("2026-10-25T00:30:00Z")
            .plusSeconds(chance.oneIn(2) ? 0 : 3_600)
            .atZone(ZoneId.of("Europe/Rome"))
        : instant.atZone(chance.pick(ZONES));
  }

  private static URI uri(Chance chance) {
    try {
      return switch (chance.below(4)) {
        case 0 -> new URI("http", null, "example.com", 8080, "/" + Texts.text(chance), "q=1", null);
        case 1 -> new URI("mailto", "a@example.com", null);
        case 2 -> new URI(null, null, "/" + Texts.text(chance), "fragment");
        default -> URI.create("");
      };
    } catch (URISyntaxException e) {
      // The path happened to begin with two slashes, which begin a host.
      return URI.create("urn:x:y");
    }
  }

  private static URL url(Chance chance) {
    try {
      return new URL(
          chance.oneIn(2) ? "https://example.com/a b?c=ä#d" : "file:/tmp/" + chance.nextLong());
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
