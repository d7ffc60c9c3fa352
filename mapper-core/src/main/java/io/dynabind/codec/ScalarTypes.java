package io.dynabind.codec;

import io.dynabind.model.TypeRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The types of single values. A codec with functions is made when its type is met, because linking
 * a hundred functions costs a tenth of a second of each start.
 */
final class ScalarTypes implements CodecFactory {

  private static final Map<Class<?>, Codec<?>> PLAIN =
      Map.of(
          String.class, ScalarCodecs.STRING,
          Boolean.class, ScalarCodecs.BOOLEAN,
          Integer.class, NumberCodecs.INTEGER,
          Long.class, NumberCodecs.LONG,
          BigDecimal.class, NumberCodecs.BIG_DECIMAL);

  @Override
  public boolean claims(TypeRef type) {
    return find(type.raw()) != null;
  }

  @Override
  public Codec<?> create(TypeRef type, CodecRegistry codecs) {
    Codec<?> codec = find(type.raw());
    if (codec == null) {
      throw new IllegalArgumentException("Not claimed: " + type);
    }
    return codec;
  }

  private static @Nullable Codec<?> find(Class<?> type) {
    Codec<?> plain = PLAIN.get(type);
    if (plain != null || type.getModule() != Object.class.getModule()) {
      return plain;
    }
    Codec<?> rarer = rarer(type);
    if (rarer != null) {
      return rarer;
    }
    Codec<?> time = type.getPackageName().equals("java.time") ? time(type) : TimeCodecs.find(type);
    if (time != null) {
      return time;
    }
    Codec<?> text = TextCodecs.find(type);
    return text == null ? atomic(type) : text;
  }

  private static @Nullable Codec<?> rarer(Class<?> type) {
    if (type == Double.class) {
      return NumberCodecs.Rarer.DOUBLE;
    }
    if (type == byte[].class) {
      return ScalarCodecs.Binary.BYTES;
    }
    if (type == ByteBuffer.class) {
      return ScalarCodecs.Binary.BYTE_BUFFER;
    }
    if (type == Byte.class) {
      return NumberCodecs.Rarer.BYTE;
    }
    if (type == Short.class) {
      return NumberCodecs.Rarer.SHORT;
    }
    if (type == Float.class) {
      return NumberCodecs.Rarer.FLOAT;
    }
    return type == BigInteger.class ? NumberCodecs.Rarer.BIG_INTEGER : null;
  }

  private static @Nullable Codec<?> time(Class<?> type) {
    if (type == Year.class) {
      return TimeNumberCodecs.year();
    }
    if (type == Duration.class) {
      return TimeNumberCodecs.duration();
    }
    if (type == ZoneId.class) {
      return TimeCodecs.zoneId();
    }
    return type == ZoneOffset.class ? TimeCodecs.zoneOffset() : TimeCodecs.find(type);
  }

  private static @Nullable Codec<?> atomic(Class<?> type) {
    if (type == AtomicInteger.class) {
      return new MappedCodec<>(NumberCodecs.INTEGER, AtomicInteger::get, AtomicInteger::new);
    }
    if (type == AtomicLong.class) {
      return new MappedCodec<>(NumberCodecs.LONG, AtomicLong::get, AtomicLong::new);
    }
    return type == AtomicBoolean.class
        ? new MappedCodec<>(ScalarCodecs.BOOLEAN, AtomicBoolean::get, AtomicBoolean::new)
        : null;
  }
}
