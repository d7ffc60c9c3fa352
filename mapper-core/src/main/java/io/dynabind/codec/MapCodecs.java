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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps are stored as maps. Sorted ones are read back in the natural order of their keys. */
@SuppressWarnings("JdkObsolete") // users have them
final class MapCodecs implements ContainerFactory {

  private static final Map<Class<?>, CollectionKind<Map<Object, @Nullable Object>>> KINDS =
      Stream.<CollectionKind<Map<Object, @Nullable Object>>>of(
              CollectionKind.of(Map.class, LinkedHashMap::new),
              CollectionKind.of(HashMap.class, HashMap::new),
              CollectionKind.of(LinkedHashMap.class, LinkedHashMap::new),
              CollectionKind.withoutNulls(Hashtable.class, Hashtable::new),
              CollectionKind.withoutNulls(ConcurrentMap.class, ConcurrentHashMap::new),
              CollectionKind.withoutNulls(ConcurrentHashMap.class, ConcurrentHashMap::new),
              CollectionKind.sortedKeys(SortedMap.class, TreeMap::new),
              CollectionKind.sortedKeys(NavigableMap.class, TreeMap::new),
              CollectionKind.sortedKeys(TreeMap.class, TreeMap::new),
              CollectionKind.sorted(ConcurrentNavigableMap.class, ConcurrentSkipListMap::new),
              CollectionKind.sorted(ConcurrentSkipListMap.class, ConcurrentSkipListMap::new))
          .collect(Collectors.toUnmodifiableMap(CollectionKind::type, Function.identity()));

  @Override
  public boolean claims(TypeRef type) {
    return type.isResolved() && (KINDS.containsKey(type.raw()) || type.raw() == EnumMap.class);
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
    CollectionKind<Map<Object, @Nullable Object>> kind = KINDS.get(type.raw());
    if (kind == null) {
      throw new IllegalArgumentException("Not claimed: " + type);
    }
    kind.check(type, key);
    return kind;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the compiler has seen that it is an enum
  private static Map<Object, @Nullable Object> emptyEnumMap(Class<?> constants) {
    return new EnumMap((Class) constants);
  }
}
