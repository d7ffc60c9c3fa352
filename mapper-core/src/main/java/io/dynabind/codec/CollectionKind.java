package io.dynabind.codec;

import io.dynabind.item.ItemReader;
import io.dynabind.model.TypeRef;
import java.util.Collection;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one class of collections or maps.
 *
 * @param type the class or interface
 * @param maker makes an empty one, which can be changed
 * @param sized makes an empty one for a number of elements
 * @param nulls whether it takes null as an element, or as the value of a key
 * @param sorted whether it compares its elements or keys
 * @param <C> the collection or map
 */
record CollectionKind<C>(
    Class<?> type, Supplier<C> maker, IntFunction<C> sized, boolean nulls, boolean sorted) {

  private CollectionKind(Class<?> type, Supplier<C> maker, boolean nulls, boolean sorted) {
    this(type, maker, size -> maker.get(), nulls, sorted);
  }

  /** One that is made for a number of elements, where that is known. */
  static <C> CollectionKind<C> sized(Class<?> type, Supplier<C> maker, IntFunction<C> sized) {
    return new CollectionKind<>(type, maker, sized, true, false);
  }

  /** The capacity with which a table takes so many entries without growing. */
  static int capacity(int size) {
    return (size * 4 + 2) / 3;
  }

  /** An empty one for so many elements, or for any number if it is 0. */
  C make(int size) {
    return size == 0 ? maker.get() : sized.apply(size);
  }

  static <C> CollectionKind<C> of(Class<?> type, Supplier<C> maker) {
    return new CollectionKind<>(type, maker, true, false);
  }

  static <C> CollectionKind<C> withoutNulls(Class<?> type, Supplier<C> maker) {
    return new CollectionKind<>(type, maker, false, false);
  }

  static <C> CollectionKind<C> sorted(Class<?> type, Supplier<C> maker) {
    return new CollectionKind<>(type, maker, false, true);
  }

  /** A sorted one whose values may be null, as those of a tree map. */
  static <C> CollectionKind<C> sortedKeys(Class<?> type, Supplier<C> maker) {
    return new CollectionKind<>(type, maker, true, true);
  }

  /** Refuses elements or keys that cannot be compared. */
  void check(TypeRef owner, TypeRef element) {
    if (sorted && !Comparable.class.isAssignableFrom(element.boxed().raw())) {
      throw new UnsuitedTypeException(
          owner,
          "sorts by natural order, which " + element + " does not have",
          "Use a type that does not sort, or let " + element + " implement Comparable.");
    }
  }

  <E> E element(ItemReader reader, Codec<E> codec) {
    return Elements.decodeThere(reader, codec, type);
  }

  static <E> void add(
      CollectionKind<?> kind, ItemReader reader, Codec<E> codec, Collection<@Nullable E> into) {
    add(reader, kind.nulls ? Elements.decode(reader, codec) : kind.element(reader, codec), into);
  }

  /** Adds an element that was read, unless it would be lost beside an equal one. */
  static <E> void add(ItemReader reader, @Nullable E element, Collection<@Nullable E> into) {
    if (!into.add(element)) {
      throw reader.failure("Expected distinct elements but was a set with two that are read alike");
    }
  }
}
