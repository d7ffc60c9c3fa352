package io.dynabind.codec;

import io.dynabind.model.TypeRef;
import java.net.URL;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Maps are stored as maps. Sorted ones are read back in the natural order of their keys. */
@SuppressWarnings("JdkObsolete") // users have them
final class MapCodecs implements ContainerFactory {

  @Override
  public boolean claims(TypeRef type) {
    return type.isResolved() && (find(type.raw()) != null || type.raw() == EnumMap.class);
  }

  @Override
  public TypeRef element(TypeRef type) {
    return type.argument(1);
  }

  @Override
  @SuppressWarnings("unchecked") // the codec of the value type
  public Codec<?> create(TypeRef type, Codec<?> element, CodecRegistry codecs) {
    TypeRef key = type.argument(0);
    KeyText<Object> keys = KeyText.of(type, codecs.get(key));
    return new MapCodec<>(kind(type), keys, (Codec<Object>) element);
  }

  private static CollectionKind<Map<Object, @Nullable Object>> kind(TypeRef type) {
    TypeRef key = type.argument(0);
    if (key.raw() == URL.class) {
      throw new UnsuitedTypeException(
          type, "compares URLs, which asks the network for their hosts", "Use URI instead of URL.");
    }
    if (type.raw() == EnumMap.class) {
      return CollectionKind.of(EnumMap.class, () -> emptyEnumMap(key.raw()));
    }
    CollectionKind<Map<Object, @Nullable Object>> kind = find(type.raw());
    if (kind == null) {
      throw new IllegalArgumentException("Not claimed: " + type);
    }
    kind.check(type, key);
    return kind;
  }

  private static @Nullable CollectionKind<Map<Object, @Nullable Object>> find(Class<?> type) {
    if (type == Map.class || type == LinkedHashMap.class) {
      return CollectionKind.sized(
          type, LinkedHashMap::new, n -> new LinkedHashMap<>(CollectionKind.capacity(n)));
    }
    if (type == HashMap.class) {
      return CollectionKind.sized(
          type, HashMap::new, n -> new HashMap<>(CollectionKind.capacity(n)));
    }
    if (type == SortedMap.class || type == NavigableMap.class || type == TreeMap.class) {
      return CollectionKind.sortedKeys(type, TreeMap::new);
    }
    if (type == ConcurrentMap.class || type == ConcurrentHashMap.class) {
      return CollectionKind.withoutNulls(type, ConcurrentHashMap::new);
    }
    if (type == ConcurrentNavigableMap.class || type == ConcurrentSkipListMap.class) {
      return CollectionKind.sorted(type, ConcurrentSkipListMap::new);
    }
    return type == Hashtable.class ? CollectionKind.withoutNulls(type, Hashtable::new) : null;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the compiler has seen that it is an enum
  private static Map<Object, @Nullable Object> emptyEnumMap(Class<?> constants) {
    return new EnumMap((Class) constants);
  }
}
