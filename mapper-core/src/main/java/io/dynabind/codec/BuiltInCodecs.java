package io.dynabind.codec;

import io.dynabind.model.TypeRef;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The types that dynabind knows by itself. */
final class BuiltInCodecs implements CodecFactory {

  private static final Map<Class<?>, Codec<?>> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, ScalarCodecs.STRING),
          Map.entry(Character.class, ScalarCodecs.CHARACTER),
          Map.entry(Boolean.class, ScalarCodecs.BOOLEAN),
          Map.entry(Byte.class, NumberCodecs.BYTE),
          Map.entry(Short.class, NumberCodecs.SHORT),
          Map.entry(Integer.class, NumberCodecs.INTEGER),
          Map.entry(Long.class, NumberCodecs.LONG),
          Map.entry(Float.class, NumberCodecs.FLOAT),
          Map.entry(Double.class, NumberCodecs.DOUBLE),
          Map.entry(BigDecimal.class, NumberCodecs.BIG_DECIMAL),
          Map.entry(BigInteger.class, NumberCodecs.BIG_INTEGER),
          Map.entry(byte[].class, ScalarCodecs.BYTES),
          Map.entry(ByteBuffer.class, ScalarCodecs.BYTE_BUFFER),
          Map.entry(UUID.class, ScalarCodecs.UUID_TEXT),
          Map.entry(Instant.class, TimeCodecs.INSTANT),
          Map.entry(LocalDateTime.class, TimeCodecs.LOCAL_DATE_TIME),
          Map.entry(LocalDate.class, TimeCodecs.LOCAL_DATE),
          Map.entry(LocalTime.class, TimeCodecs.LOCAL_TIME),
          Map.entry(Year.class, TimeCodecs.YEAR),
          Map.entry(Duration.class, TimeCodecs.DURATION),
          Map.entry(ZoneId.class, TimeCodecs.ZONE_ID),
          Map.entry(ZoneOffset.class, TimeCodecs.ZONE_OFFSET));

  private static final Set<Class<?>> CONTAINERS =
      Set.of(Optional.class, List.class, Collection.class, Set.class);

  @Override
  public boolean claims(TypeRef type) {
    Class<?> raw = type.raw();
    return PLAIN.containsKey(raw)
        || raw.isEnum()
        || (type.isResolved()
            && (CONTAINERS.contains(raw)
                || (raw == Map.class && ContainerCodecs.isKey(type.argument(0)))));
  }

  @Override
  public Codec<?> create(TypeRef type, CodecRegistry codecs) {
    Class<?> raw = type.raw();
    Codec<?> plain = PLAIN.get(raw);
    if (plain != null) {
      return plain;
    }
    if (raw.isEnum()) {
      return EnumCodec.of(raw);
    }
    if (raw == Map.class) {
      return ContainerCodecs.map(type.argument(0), codecs.get(type.argument(1)));
    }
    Codec<?> element = codecs.get(type.argument(0));
    if (raw == Optional.class) {
      return ContainerCodecs.optional(element);
    }
    return raw == Set.class
        ? ContainerCodecs.set(type.argument(0), element)
        : ContainerCodecs.list(element);
  }
}
