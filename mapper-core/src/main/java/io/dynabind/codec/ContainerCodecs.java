package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.TypeRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Codecs of values that hold others. A null or absent element is stored as NULL, and NULL reads
 * back as what the element's codec says. Collections read are new, modifiable and in stored order.
 */
final class ContainerCodecs {

  private static final Map<Class<?>, Function<String, Object>> KEYS =
      Map.of(
          String.class, text -> text,
          Integer.class, Integer::valueOf,
          Long.class, Long::valueOf,
          UUID.class, UUID::fromString);

  private ContainerCodecs() {}

  @SuppressWarnings("unchecked") // the codec of the element type
  static Codec<?> optional(Codec<?> element) {
    return new OptionalCodec<>((Codec<Object>) element);
  }

  @SuppressWarnings("unchecked") // the codec of the element type
  static Codec<?> list(Codec<?> element) {
    return new ListCodec<>((Codec<Object>) element);
  }

  @SuppressWarnings("unchecked") // the codec of the element type
  static Codec<?> set(TypeRef type, Codec<?> element) {
    AttributeType elementType = element.type();
    AttributeType setType =
        elementType == AttributeType.S
            ? AttributeType.SS
            : elementType == AttributeType.N
                ? AttributeType.NS
                : elementType == AttributeType.B ? AttributeType.BS : null;
    return setType == null
        ? new ListedSetCodec<>((Codec<Object>) element)
        : new SetCodec<>((Codec<Object>) element, setType);
  }

  static boolean isKey(TypeRef key) {
    return KEYS.containsKey(key.raw()) || key.raw().isEnum();
  }

  @SuppressWarnings("unchecked") // the codec of the value type
  static Codec<?> map(TypeRef key, Codec<?> value) {
    Function<String, Object> parse = KEYS.get(key.raw());
    if (parse != null) {
      return new MapCodec<>(key.toString(), Object::toString, parse, (Codec<Object>) value);
    }
    Map<String, Object> constants = new HashMap<>();
    for (Object constant : key.raw().getEnumConstants()) {
      constants.put(((Enum<?>) constant).name(), constant);
    }
    return new MapCodec<>(
        key.toString(), k -> ((Enum<?>) k).name(), constants::get, (Codec<Object>) value);
  }

  private static <E> void encodeElement(ItemWriter writer, Codec<E> codec, @Nullable E element) {
    if (element == null || codec.isAbsent(element)) {
      writer.nul();
    } else {
      codec.encode(writer, element);
    }
  }

  private static <E> @Nullable E decodeElement(ItemReader reader, Codec<E> codec) {
    return reader.nul() ? codec.absent() : codec.decode(reader);
  }

  private static <E> void encodeList(
      ItemWriter writer, Codec<E> codec, Collection<? extends @Nullable E> elements) {
    writer.beginList(elements.size());
    for (E element : elements) {
      encodeElement(writer, codec, element);
    }
    writer.endList();
  }

  private static <E> void decodeList(
      ItemReader reader, Codec<E> codec, Collection<@Nullable E> into) {
    reader.beginList();
    while (reader.hasNext()) {
      into.add(decodeElement(reader, codec));
    }
    reader.endList();
  }

  private record OptionalCodec<E>(Codec<E> element) implements Codec<Optional<E>> {

    @Override
    public void encode(ItemWriter writer, Optional<E> value) {
      element.encode(writer, value.orElseThrow());
    }

    @Override
    public Optional<E> decode(ItemReader reader) {
      return Optional.of(element.decode(reader));
    }

    @Override
    public @Nullable AttributeType type() {
      return element.type();
    }

    @Override
    public boolean isOrdered() {
      return element.isOrdered();
    }

    @Override
    @SuppressWarnings("NullableOptional") // users do pass null; it is stored as nothing
    public boolean isAbsent(@Nullable Optional<E> value) {
      return value == null || value.isEmpty() || element.isAbsent(value.get());
    }

    @Override
    public Optional<E> absent() {
      return Optional.empty();
    }
  }

  private record ListCodec<E>(Codec<E> element) implements Codec<Collection<@Nullable E>> {

    @Override
    public void encode(ItemWriter writer, Collection<@Nullable E> value) {
      encodeList(writer, element, value);
    }

    @Override
    public List<@Nullable E> decode(ItemReader reader) {
      List<@Nullable E> elements = new ArrayList<>();
      decodeList(reader, element, elements);
      return elements;
    }

    @Override
    public AttributeType type() {
      return AttributeType.L;
    }
  }

  /** A set whose elements DynamoDB cannot hold in a set of its own: stored as a list. */
  private record ListedSetCodec<E>(Codec<E> element) implements Codec<Set<@Nullable E>> {

    @Override
    public void encode(ItemWriter writer, Set<@Nullable E> value) {
      if (value.stream().anyMatch(e -> e == null)) {
        throw writer.failure("Expected a set without null but was one with null");
      }
      encodeList(writer, element, value);
    }

    @Override
    public Set<@Nullable E> decode(ItemReader reader) {
      Set<@Nullable E> elements = new LinkedHashSet<>();
      decodeList(reader, element, elements);
      return elements;
    }

    @Override
    public AttributeType type() {
      return AttributeType.L;
    }

    @Override
    public boolean isAbsent(@Nullable Set<@Nullable E> value) {
      return value == null || value.isEmpty();
    }

    @Override
    public Set<@Nullable E> absent() {
      return new LinkedHashSet<>();
    }
  }

  private record SetCodec<E>(Codec<E> element, AttributeType setType) implements Codec<Set<E>> {

    @Override
    public void encode(ItemWriter writer, Set<E> value) {
      Set<Object> distinct = new LinkedHashSet<>();
      writer.beginSet(setType, value.size());
      for (E each : value) {
        if (each == null || element.isAbsent(each)) {
          throw writer.failure("Expected a set without null but was one with null");
        }
        if (!distinct.add(identity(each))) {
          throw writer.failure("Expected distinct elements but was a set with two equal ones");
        }
        element.encode(writer, each);
      }
      writer.endSet();
    }

    /** What DynamoDB takes for equal: 1 and 1.0, and binaries of the same bytes. */
    private static Object identity(Object element) {
      if (element instanceof java.math.BigDecimal number) {
        return number.stripTrailingZeros();
      }
      return element instanceof byte[] bytes ? Arrays.hashCode(bytes) + ":" + hex(bytes) : element;
    }

    private static String hex(byte[] bytes) {
      return java.util.HexFormat.of().formatHex(bytes);
    }

    @Override
    public Set<E> decode(ItemReader reader) {
      Set<E> elements = new LinkedHashSet<>();
      reader.beginSet(setType);
      while (reader.hasNext()) {
        elements.add(element.decode(reader));
      }
      reader.endSet();
      return elements;
    }

    @Override
    public AttributeType type() {
      return setType;
    }

    @Override
    public boolean isAbsent(@Nullable Set<E> value) {
      return value == null || value.isEmpty();
    }

    @Override
    public Set<E> absent() {
      return new LinkedHashSet<>();
    }
  }

  private record MapCodec<V>(
      String keyType,
      Function<Object, String> print,
      Function<String, ? extends @Nullable Object> parse,
      Codec<V> value)
      implements Codec<Map<Object, @Nullable V>> {

    @Override
    public void encode(ItemWriter writer, Map<Object, @Nullable V> map) {
      writer.beginMap(map.size());
      for (Map.Entry<Object, @Nullable V> entry : map.entrySet()) {
        Object key = entry.getKey();
        if (key == null) {
          throw writer.failure("Expected a map without a null key but was one with it");
        }
        writer.name(print.apply(key));
        encodeElement(writer, value, entry.getValue());
      }
      writer.endMap();
    }

    @Override
    public Map<Object, @Nullable V> decode(ItemReader reader) {
      Map<Object, @Nullable V> map = new LinkedHashMap<>();
      reader.beginMap();
      while (reader.hasNext()) {
        map.put(key(reader, reader.nextName()), decodeElement(reader, value));
      }
      reader.endMap();
      return map;
    }

    private Object key(ItemReader reader, String name) {
      Object key = null;
      try {
        key = parse.apply(name);
      } catch (IllegalArgumentException e) {
        // Falls through to the failure below, which does not show the key.
      }
      if (key == null) {
        throw reader.failure("Expected a map key of " + keyType + " but was another text");
      }
      return key;
    }

    @Override
    public AttributeType type() {
      return AttributeType.M;
    }
  }
}
