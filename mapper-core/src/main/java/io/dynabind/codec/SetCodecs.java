package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.model.TypeRef;
import java.net.URL;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/**
 * Sets are stored as sets of DynamoDB's where their elements are strings, numbers or binaries, else
 * as lists. Sorted ones are read back in natural order.
 */
final class SetCodecs implements ContainerFactory {

  @Override
  public boolean claims(TypeRef type) {
    return type.isResolved() && (find(type.raw()) != null || type.raw() == EnumSet.class);
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
    CollectionKind<Collection<@Nullable Object>> kind = find(type.raw());
    if (kind == null) {
      throw new IllegalArgumentException("Not claimed: " + type);
    }
    kind.check(type, element);
    return kind;
  }

  private static @Nullable CollectionKind<Collection<@Nullable Object>> find(Class<?> type) {
    if (type == Set.class || type == LinkedHashSet.class) {
      return CollectionKind.sized(type, LinkedHashSet::new, n -> new LinkedHashSet<>(2 * n));
    }
    if (type == HashSet.class) {
      return CollectionKind.of(type, HashSet::new);
    }
    if (type == SortedSet.class || type == NavigableSet.class || type == TreeSet.class) {
      return CollectionKind.sorted(type, TreeSet::new);
    }
    if (type == CopyOnWriteArraySet.class) {
      return CollectionKind.of(type, CopyOnWriteArraySet::new);
    }
    return type == ConcurrentSkipListSet.class
        ? CollectionKind.sorted(type, ConcurrentSkipListSet::new)
        : null;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the compiler has seen that it is an enum
  private static Collection<@Nullable Object> emptyEnumSet(Class<?> constants) {
    return EnumSet.noneOf((Class) constants);
  }
}
