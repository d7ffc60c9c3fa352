package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Stores a collection as one of DynamoDB's sets. An empty one cannot be stored: it is absent. */
final class SetCodec<E> implements Codec<Collection<@Nullable E>>, Container {

  /** Different values of these are stored differently, so that a Java set of them needs no look. */
  private static final Set<Codec<?>> DISTINCT =
      Set.of(
          ScalarCodecs.STRING,
          NumberCodecs.Rarer.BYTE,
          NumberCodecs.Rarer.SHORT,
          NumberCodecs.INTEGER,
          NumberCodecs.LONG,
          NumberCodecs.Rarer.BIG_INTEGER);

  private static final Set<Class<?>> IMMUTABLE = Set.of(Set.of().getClass(), Set.of(1).getClass());

  private final CollectionKind<Collection<@Nullable E>> kind;
  private final Codec<E> element;
  private final AttributeType setType;
  private final boolean distinct;

  private SetCodec(
      CollectionKind<Collection<@Nullable E>> kind, Codec<E> element, AttributeType setType) {
    this.kind = kind;
    this.element = element;
    this.setType = setType;
    this.distinct = DISTINCT.contains(element) || element instanceof EnumCodec;
  }

  @SuppressWarnings("unchecked") // the codec of the element type
  static Codec<?> of(
      CollectionKind<Collection<@Nullable Object>> kind, Codec<?> element, AttributeType setType) {
    return new SetCodec<>(kind, (Codec<Object>) element, setType);
  }

  @Override
  public void encode(ItemWriter writer, Collection<@Nullable E> value) {
    Set<Object> seen = distinct && comparesByEquals(value) ? null : new HashSet<>();
    encode(writer, value, element, setType, seen);
  }

  /** Other sets may compare by identity, or by a comparator that tells equal elements apart. */
  static boolean comparesByEquals(Collection<?> value) {
    return value instanceof HashSet
        || value instanceof EnumSet
        || (value instanceof SortedSet<?> sorted && sorted.comparator() == null)
        || IMMUTABLE.contains(value.getClass());
  }

  /** Writes a set, and looks at what has been seen if two elements might be stored alike. */
  static <E> void encode(
      ItemWriter writer,
      Collection<? extends @Nullable E> value,
      Codec<E> element,
      AttributeType setType,
      @Nullable Set<Object> seen) {
    writer.beginSet(setType, value.size());
    for (E each : value) {
      if (each == null || element.isAbsent(each)) {
        throw writer.failure("Expected a set without null but was one with null");
      }
      if (seen != null && !seen.add(ScalarWriter.identity(element, each))) {
        throw writer.failure("Expected distinct elements but was a set with two equal ones");
      }
      element.encode(writer, each);
    }
    writer.endSet();
  }

  @Override
  public Collection<@Nullable E> decode(ItemReader reader) {
    Collection<@Nullable E> elements = kind.make(reader.beginSet(setType));
    while (reader.hasNext()) {
      CollectionKind.add(reader, element.decode(reader), elements);
    }
    reader.endSet();
    return elements;
  }

  @Override
  public Codec<E> element() {
    return element;
  }

  @Override
  public AttributeType type() {
    return setType;
  }

  @Override
  public boolean isAbsent(@Nullable Collection<@Nullable E> value) {
    return value == null || value.isEmpty();
  }

  @Override
  public Collection<@Nullable E> absent() {
    return kind.maker().get();
  }
}
