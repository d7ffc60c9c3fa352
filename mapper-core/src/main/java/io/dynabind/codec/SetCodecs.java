package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.model.TypeRef;
import java.net.URL;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sets are stored as sets of DynamoDB's where their elements are strings, numbers or binaries, else
 * as lists. Sorted ones are read back in natural order.
 */
final class SetCodecs implements ContainerFactory {

  private static final Map<Class<?>, CollectionKind<Collection<@Nullable Object>>> KINDS =
      Stream.<CollectionKind<Collection<@Nullable Object>>>of(
              CollectionKind.of(Set.class, LinkedHashSet::new),
              CollectionKind.of(HashSet.class, HashSet::new),
              CollectionKind.of(LinkedHashSet.class, LinkedHashSet::new),
              CollectionKind.of(CopyOnWriteArraySet.class, CopyOnWriteArraySet::new),
              CollectionKind.sorted(SortedSet.class, TreeSet::new),
              CollectionKind.sorted(NavigableSet.class, TreeSet::new),
              CollectionKind.sorted(TreeSet.class, TreeSet::new),
              CollectionKind.sorted(ConcurrentSkipListSet.class, ConcurrentSkipListSet::new))
          .collect(Collectors.toUnmodifiableMap(CollectionKind::type, Function.identity()));

  @Override
  public boolean claims(TypeRef type) {
    return type.isResolved() && (KINDS.containsKey(type.raw()) || type.raw() == EnumSet.class);
  }

  @Override
  public TypeRef element(TypeRef type) {
    return type.argument(0);
  }

  @Override
  public Codec<?> create(TypeRef type, Codec<?> element, CodecRegistry codecs) {
    AttributeType setType = setType(element.type());
    return setType == null
        ? ListedSetCodec.of(kind(type), element)
        : SetCodec.of(kind(type), element, setType);
  }

  /** The set that can hold elements of a type, or null if none can. */
  static @Nullable AttributeType setType(@Nullable AttributeType element) {
    if (element == AttributeType.S) {
      return AttributeType.SS;
    }
    return element == AttributeType.N
        ? AttributeType.NS
        : element == AttributeType.B ? AttributeType.BS : null;
  }

  static CollectionKind<Collection<@Nullable Object>> kind(TypeRef type) {
    TypeRef element = type.argument(0);
    if (element.raw() == URL.class) {
      throw new UnsuitedTypeException(
          type, "compares URLs, which asks the network for their hosts", "Use URI instead of URL.");
    }
    if (type.raw() == EnumSet.class) {
      return CollectionKind.withoutNulls(EnumSet.class, () -> emptyEnumSet(element.raw()));
    }
    CollectionKind<Collection<@Nullable Object>> kind = KINDS.get(type.raw());
    if (kind == null) {
      throw new IllegalArgumentException("Not claimed: " + type);
    }
    kind.check(type, element);
    return kind;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the compiler has seen that it is an enum
  private static Collection<@Nullable Object> emptyEnumSet(Class<?> constants) {
    return EnumSet.noneOf((Class) constants);
  }
}
