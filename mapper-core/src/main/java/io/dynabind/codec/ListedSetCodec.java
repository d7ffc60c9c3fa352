package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.util.Collection;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Stores a set as a list. An empty one is absent all the same. */
final class ListedSetCodec<E> implements Codec<Collection<@Nullable E>>, Container {

  private final CollectionKind<Collection<@Nullable E>> kind;
  private final Codec<E> element;

  private ListedSetCodec(CollectionKind<Collection<@Nullable E>> kind, Codec<E> element) {
    this.kind = kind;
    this.element = element;
  }

  @SuppressWarnings("unchecked") // the codec of the element type
  static Codec<?> of(CollectionKind<Collection<@Nullable Object>> kind, Codec<?> element) {
    return new ListedSetCodec<>(kind, (Codec<Object>) element);
  }

  @Override
  public void encode(ItemWriter writer, Collection<@Nullable E> value) {
    for (E each : value) {
      if (each == null) {
        throw writer.failure("Expected a set without null but was one with null");
      }
    }
    if (!SetCodec.comparesByEquals(value) && new HashSet<>(value).size() < value.size()) {
      throw writer.failure("Expected distinct elements but was a set with two equal ones");
    }
    Elements.encodeList(writer, element, value);
  }

  @Override
  public Collection<@Nullable E> decode(ItemReader reader) {
    Collection<@Nullable E> elements = kind.make(reader.beginList());
    while (reader.hasNext()) {
      CollectionKind.add(kind, reader, element, elements);
    }
    reader.endList();
    return elements;
  }

  @Override
  public Codec<E> element() {
    return element;
  }

  @Override
  public AttributeType type() {
    return AttributeType.L;
  }

  @Override
  public Codec<Collection<@Nullable E>> settled() {
    Codec<E> other = element.settled();
    return other == element ? this : new ListedSetCodec<>(kind, other);
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
