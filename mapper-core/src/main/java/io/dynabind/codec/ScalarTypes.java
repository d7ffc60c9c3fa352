package io.dynabind.codec;

import io.dynabind.model.TypeRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
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
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The types of single values, each with one codec. */
final class ScalarTypes implements CodecFactory {

  private static final Map<Class<?>, Codec<?>> CODECS =
      Map.ofEntries(
          Map.entry(String.class, ScalarCodecs.STRING),
          Map.entry(Boolean.class, ScalarCodecs.BOOLEAN),
          Map.entry(byte[].class, ScalarCodecs.BYTES),
          Map.entry(ByteBuffer.class, ScalarCodecs.BYTE_BUFFER),
          Map.entry(Byte.class, NumberCodecs.BYTE),
          Map.entry(Short.class, NumberCodecs.SHORT),
          Map.entry(Integer.class, NumberCodecs.INTEGER),
          Map.entry(Long.class, NumberCodecs.LONG),
          Map.entry(Float.class, NumberCodecs.FLOAT),
          Map.entry(Double.class, NumberCodecs.DOUBLE),
          Map.entry(BigDecimal.class, NumberCodecs.BIG_DECIMAL),
          Map.entry(BigInteger.class, NumberCodecs.BIG_INTEGER),
          Map.entry(
              AtomicInteger.class,
              new MappedCodec<>(NumberCodecs.INTEGER, AtomicInteger::get, AtomicInteger::new)),
          Map.entry(
              AtomicLong.class,
              new MappedCodec<>(NumberCodecs.LONG, AtomicLong::get, AtomicLong::new)),
          Map.entry(
              AtomicBoolean.class,
              new MappedCodec<>(ScalarCodecs.BOOLEAN, AtomicBoolean::get, AtomicBoolean::new)),
          Map.entry(Character.class, TextCodecs.CHARACTER),
          Map.entry(char[].class, TextCodecs.CHARACTERS),
          Map.entry(UUID.class, TextCodecs.UUID_TEXT),
          Map.entry(URI.class, TextCodecs.URI_TEXT),
          Map.entry(URL.class, TextCodecs.URL_TEXT),
          Map.entry(Locale.class, TextCodecs.LOCALE),
          Map.entry(Currency.class, TextCodecs.CURRENCY),
          Map.entry(TimeZone.class, TextCodecs.TIME_ZONE),
          Map.entry(Instant.class, TimeCodecs.INSTANT),
          Map.entry(Date.class, TimeCodecs.DATE),
          Map.entry(LocalDateTime.class, TimeCodecs.LOCAL_DATE_TIME),
          Map.entry(LocalDate.class, TimeCodecs.LOCAL_DATE),
          Map.entry(LocalTime.class, TimeCodecs.LOCAL_TIME),
          Map.entry(OffsetDateTime.class, TimeCodecs.OFFSET_DATE_TIME),
          Map.entry(OffsetTime.class, TimeCodecs.OFFSET_TIME),
          Map.entry(ZonedDateTime.class, TimeCodecs.ZONED_DATE_TIME),
          Map.entry(YearMonth.class, TimeCodecs.YEAR_MONTH),
          Map.entry(MonthDay.class, TimeCodecs.MONTH_DAY),
          Map.entry(Period.class, TimeCodecs.PERIOD),
          Map.entry(ZoneId.class, TimeCodecs.ZONE_ID),
          Map.entry(ZoneOffset.class, TimeCodecs.ZONE_OFFSET),
          Map.entry(Year.class, TimeNumberCodecs.YEAR),
          Map.entry(Duration.class, TimeNumberCodecs.DURATION));

  @Override
  public boolean claims(TypeRef type) {
    return CODECS.containsKey(type.raw());
  }

  @Override
  public Codec<?> create(TypeRef type, CodecRegistry codecs) {
    Codec<?> codec = CODECS.get(type.raw());
    if (codec == null) {
      throw new IllegalArgumentException("Not claimed: " + type);
    }
    return codec;
  }
}
