package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.TypeRef;
import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stores documents of plain Java values, whose type is {@code Object}: what is written decides the
 * DynamoDB type, and what is read has one Java type for each.
 */
final class DocumentCodec implements Codec<Object> {

  private final CodecRegistry codecs;
  private final Map<Class<?>, Codec<Object>> known = new ConcurrentHashMap<>();

  private DocumentCodec(CodecRegistry codecs) {
    this.codecs = codecs;
  }

  /** Claims {@code Object}. */
  static CodecFactory factory() {
    return new CodecFactory() {
      @Override
      public boolean claims(TypeRef type) {
        return type.raw() == Object.class && type.isResolved();
      }

      @Override
      public Codec<?> create(TypeRef type, CodecRegistry codecs) {
        return new DocumentCodec(codecs);
      }
    };
  }

  @Override
  public void encode(ItemWriter writer, Object value) {
    if (value instanceof String text) {
      writer.string(text);
    } else if (value instanceof Map<?, ?> map) {
      encodeMap(writer, map);
    } else if (value instanceof Set<?> set) {
      encodeSet(writer, set);
    } else if (value instanceof Collection<?> list) {
      Elements.encodeList(writer, this, list);
    } else if (value instanceof Object[] array) {
      Elements.encodeList(writer, this, Arrays.asList(array));
    } else if (value instanceof Optional<?> optional) {
      encode(writer, optional.orElseThrow());
    } else {
      codec(writer, value).encode(writer, value);
    }
  }

  private void encodeMap(ItemWriter writer, Map<?, ?> map) {
    Set<String> names = new HashSet<>();
    writer.beginMap(map.size());
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = name(writer, entry.getKey());
      if (!names.add(name)) {
        throw writer.failure("Expected distinct keys but was a map with two that are stored alike");
      }
      writer.name(name);
      Elements.encode(writer, this, entry.getValue());
    }
    writer.endMap();
  }

  private String name(ItemWriter writer, @Nullable Object key) {
    if (key instanceof String text) {
      return text;
    }
    if (key == null) {
      throw writer.failure("Expected a map without a null key but was one with it");
    }
    Codec<Object> codec = codec(writer, key);
    AttributeType type = codec.type();
    if (type != AttributeType.S && type != AttributeType.N && type != AttributeType.BOOL) {
      throw writer.failure("Expected a map key that is a text or a number but was another");
    }
    try {
      return ScalarWriter.text(codec, key);
    } catch (ItemFormatException e) {
      throw writer.failure(
          "Expected a map key of "
              + kind(key).getSimpleName()
              + " that can be stored but was another");
    }
  }

  private void encodeSet(ItemWriter writer, Set<?> set) {
    AttributeType setType = null;
    for (Object each : set) {
      if (each == null || isAbsent(each)) {
        throw writer.failure("Expected a set without null but was one with null");
      }
      AttributeType found = SetCodecs.setType(typeOf(writer, each));
      if (found == null || (setType != null && found != setType)) {
        throw writer.failure(
            "Expected a set of strings, of numbers or of binaries but was another set");
      }
      setType = found;
    }
    if (setType == null) {
      throw new IllegalArgumentException("An empty set is absent");
    }
    writer.beginSet(setType, set.size());
    Set<Object> seen = new HashSet<>();
    for (Object each : set) {
      if (!seen.add(identity(writer, each))) {
        throw writer.failure("Expected distinct elements but was a set with two equal ones");
      }
      encode(writer, each);
    }
    writer.endSet();
  }

  private @Nullable AttributeType typeOf(ItemWriter writer, Object value) {
    if (value instanceof Optional<?> optional) {
      return typeOf(writer, optional.orElseThrow());
    }
    boolean container =
        value instanceof Map || value instanceof Collection || value instanceof Object[];
    return container ? null : codec(writer, value).type();
  }

  private Object identity(ItemWriter writer, Object value) {
    return value instanceof Optional<?> optional
        ? identity(writer, optional.orElseThrow())
        : ScalarWriter.identity(codec(writer, value), value);
  }

  /** The codec of a value's own class, or of the class under which its kind is known. */
  @SuppressWarnings("unchecked") // the codec is asked for by the value's class
  private Codec<Object> codec(ItemWriter writer, Object value) {
    Codec<Object> codec = known.get(value.getClass());
    if (codec == null) {
      TypeRef type = TypeRef.of(kind(value));
      if (type.raw() == Object.class || !codecs.claims(type)) {
        throw writer.failure(
            "Expected a document of plain values but was one with " + type.raw().getName());
      }
      codec = (Codec<Object>) codecs.get(type);
      known.put(value.getClass(), codec);
    }
    return codec;
  }

  private static Class<?> kind(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.getDeclaringClass();
    }
    if (value instanceof ByteBuffer) {
      return ByteBuffer.class;
    }
    if (value instanceof TimeZone) {
      return TimeZone.class;
    }
    return value instanceof ZoneId ? ZoneId.class : value.getClass();
  }

  @Override
  public Object decode(ItemReader reader) {
    return switch (reader.peek()) {
      case S -> reader.string();
      case N -> DecimalText.parse(reader);
      case B -> binary(reader);
      case BOOL -> reader.bool();
      case L -> list(reader);
      case M -> map(reader);
      case SS -> set(reader, AttributeType.SS);
      case NS -> set(reader, AttributeType.NS);
      case BS -> set(reader, AttributeType.BS);
      case NULL -> throw reader.mismatch("a value");
    };
  }

  private static ByteBuffer binary(ItemReader reader) {
    return ByteBuffer.wrap(reader.binary()).asReadOnlyBuffer();
  }

  private List<@Nullable Object> list(ItemReader reader) {
    List<@Nullable Object> list = new ArrayList<>();
    reader.beginList();
    while (reader.hasNext()) {
      list.add(Elements.decode(reader, this));
    }
    reader.endList();
    return list;
  }

  private Map<String, @Nullable Object> map(ItemReader reader) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    reader.beginMap();
    while (reader.hasNext()) {
      String name = reader.nextName();
      reader.put(map, name, Elements.decode(reader, this));
    }
    reader.endMap();
    return map;
  }

  private Set<Object> set(ItemReader reader, AttributeType type) {
    Set<Object> set = new LinkedHashSet<>();
    reader.beginSet(type);
    while (reader.hasNext()) {
      set.add(decode(reader));
    }
    reader.endSet();
    return set;
  }

  @Override
  public @Nullable AttributeType type() {
    return null;
  }

  @Override
  public boolean isAbsent(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isEmpty() || isAbsent(optional.get());
    }
    return value == null || (value instanceof Set<?> set && set.isEmpty());
  }
}
