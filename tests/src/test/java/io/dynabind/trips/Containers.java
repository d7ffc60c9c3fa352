package io.dynabind.trips;

import static java.util.Map.entry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/** The collections and maps that components can have, each under its names. */
final class Containers {

  private interface ListMaker extends Function<List<Object>, Collection<?>> {}

  private interface MapMaker extends Function<Map<Object, Object>, Map<?, ?>> {}

  private static final List<Map.Entry<String, ListMaker>> LISTS =
      List.of(
          entry("java.util.ArrayList", ArrayList::new),
          entry("java.util.LinkedList", LinkedList::new),
          entry("java.util.Vector", Vector::new),
          entry("java.util.Stack", Containers::stack),
          entry("java.util.concurrent.CopyOnWriteArrayList", CopyOnWriteArrayList::new),
          entry("java.util.Queue", LinkedList::new),
          entry("java.util.Deque", LinkedList::new));

  private static final List<Map.Entry<String, ListMaker>> LISTS_WITHOUT_NULL =
      List.of(
          entry("java.util.Queue", Containers::blocking),
          entry("java.util.ArrayDeque", ArrayDeque::new),
          entry("java.util.concurrent.ConcurrentLinkedQueue", ConcurrentLinkedQueue::new),
          entry("java.util.concurrent.ConcurrentLinkedDeque", ConcurrentLinkedDeque::new),
          entry("java.util.concurrent.BlockingQueue", Containers::blocking),
          entry("java.util.concurrent.LinkedBlockingQueue", LinkedBlockingQueue::new),
          entry("java.util.concurrent.BlockingDeque", LinkedBlockingDeque::new));

  private static final List<Map.Entry<String, ListMaker>> SETS =
      List.of(
          entry("java.util.Set", LinkedHashSet::new),
          entry("java.util.Set", HashSet::new),
          entry("java.util.Set", Set::copyOf),
          entry("java.util.Set", elements -> Collections.unmodifiableSet(new HashSet<>(elements))),
          entry("java.util.HashSet", HashSet::new),
          entry("java.util.LinkedHashSet", LinkedHashSet::new),
          entry("java.util.concurrent.CopyOnWriteArraySet", CopyOnWriteArraySet::new));

  private static final List<Map.Entry<String, ListMaker>> SORTED_SETS =
      List.of(
          entry("java.util.SortedSet", TreeSet::new),
          entry("java.util.NavigableSet", TreeSet::new),
          entry("java.util.TreeSet", TreeSet::new),
          entry("java.util.concurrent.ConcurrentSkipListSet", ConcurrentSkipListSet::new));

  private static final List<Map.Entry<String, MapMaker>> MAPS =
      List.of(
          entry("java.util.Map", LinkedHashMap::new),
          entry("java.util.Map", HashMap::new),
          entry("java.util.Map", Collections::unmodifiableMap),
          entry("java.util.HashMap", HashMap::new),
          entry("java.util.LinkedHashMap", LinkedHashMap::new));

  private static final List<Map.Entry<String, MapMaker>> SORTED_MAPS =
      List.of(
          entry("java.util.SortedMap", TreeMap::new),
          entry("java.util.NavigableMap", TreeMap::new),
          entry("java.util.TreeMap", TreeMap::new));

  private Containers() {}

  static JavaType list(Chance chance, JavaType element) {
    if (isComparable(element) && chance.oneIn(10)) {
      return new ListType("java.util.PriorityQueue", false, PriorityQueue::new, element);
    }
    return switch (chance.below(4)) {
      case 0 -> named(chance.pick(LISTS), true, element);
      case 1 -> named(chance.pick(LISTS_WITHOUT_NULL), false, element);
      case 2 -> ListType.any("java.util.Collection", element, chance);
      default -> ListType.any("java.util.List", element, chance);
    };
  }

  private static JavaType named(
      Map.Entry<String, ListMaker> kind, boolean nulls, JavaType element) {
    return new ListType(kind.getKey(), nulls, kind.getValue(), element);
  }

  static JavaType set(Chance chance, JavaType element) {
    if (element == ScalarTable.ENUM && chance.oneIn(2)) {
      return new SetType("java.util.EnumSet", Containers::enumSet, element);
    }
    Map.Entry<String, ListMaker> kind =
        chance.pick(isComparable(element) && chance.oneIn(2) ? SORTED_SETS : SETS);
    return new SetType(kind.getKey(), kind.getValue(), element);
  }

  static JavaType map(Chance chance, Scalar key, JavaType value) {
    if (key == ScalarTable.ENUM && chance.oneIn(2)) {
      return new MapType("java.util.EnumMap", true, Containers::enumMap, key, value);
    }
    boolean sorted = isComparable(key) && chance.oneIn(2);
    if (chance.oneIn(4)) {
      return sorted
          ? new MapType(
              "java.util.concurrent.ConcurrentNavigableMap",
              false,
              ConcurrentSkipListMap::new,
              key,
              value)
          : new MapType(
              "java.util.concurrent.ConcurrentMap", false, ConcurrentHashMap::new, key, value);
    }
    Map.Entry<String, MapMaker> kind = chance.pick(sorted ? SORTED_MAPS : MAPS);
    return new MapType(kind.getKey(), true, kind.getValue(), key, value);
  }

  /** Whether all values of a type can be compared with each other. */
  private static boolean isComparable(JavaType type) {
    return type instanceof Scalar scalar
        && !scalar.source().equals("java.time.ZoneId")
        && scalar.make(new Chance(0)) instanceof Comparable;
  }

  private static Collection<?> stack(List<Object> elements) {
    Stack<Object> stack = new Stack<>();
    stack.addAll(elements);
    return stack;
  }

  private static Collection<?> blocking(List<Object> elements) {
    return new ArrayBlockingQueue<>(elements.size() + 1, true, elements);
  }

  private static Collection<?> enumSet(List<Object> elements) {
    java.util.EnumSet<TimeUnit> set = java.util.EnumSet.noneOf(TimeUnit.class);
    elements.forEach(each -> set.add((TimeUnit) each));
    return set;
  }

  private static Map<?, ?> enumMap(Map<Object, Object> entries) {
    EnumMap<TimeUnit, Object> map = new EnumMap<>(TimeUnit.class);
    entries.forEach((key, value) -> map.put((TimeUnit) key, value));
    return map;
  }

  /** Arrays, of primitives too. */
  static final List<JavaType> ARRAYS =
      Stream.concat(
              ScalarTable.ALL.stream()
                  .filter(Scalar::isPrimitive)
                  .filter(scalar -> !scalar.source().matches("byte|char"))
                  .map(scalar -> array(primitive(scalar.boxed()), scalar)),
              Stream.of(
                  array(String.class, ScalarTable.KEY_TEXT),
                  array(Integer.class, ScalarTable.INTEGER),
                  array(TimeUnit.class, ScalarTable.ENUM),
                  array(String[].class, array(String.class, ScalarTable.KEY_TEXT))))
          .toList();

  private static JavaType array(Class<?> component, JavaType element) {
    return new ArrayType(component, element);
  }

  private static Class<?> primitive(String box) {
    return switch (box) {
      case "Boolean" -> boolean.class;
      case "Short" -> short.class;
      case "Integer" -> int.class;
      case "Long" -> long.class;
      case "Float" -> float.class;
      default -> double.class;
    };
  }
}
