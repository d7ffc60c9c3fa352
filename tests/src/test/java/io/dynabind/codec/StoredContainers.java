package io.dynabind.codec;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Arrays, collections and maps. */
final class StoredContainers {

  record Line(String sku, int quantity) {}

  @Table("arrays")
  record Arrayed(
      @HashKey String id,
      boolean[] flags,
      short[] smalls,
      int[] wholes,
      long[] larges,
      float[] singles,
      double[] reals,
      String[] strings,
      Byte[] boxes,
      int[][] matrix,
      Line[] lines,
      Optional<Integer>[] maybes) {}

  @Table("collections")
  record Collected(
      @HashKey String id,
      Collection<String> collection,
      List<Integer> list,
      ArrayList<String> arrayList,
      LinkedList<String> linkedList,
      Vector<String> vector,
      CopyOnWriteArrayList<String> copyOnWrite,
      Queue<String> queue,
      Deque<String> deque,
      ArrayDeque<String> arrayDeque,
      ConcurrentLinkedQueue<String> concurrentQueue,
      PriorityQueue<Integer> priorityQueue,
      Set<String> set,
      HashSet<Long> hashSet,
      LinkedHashSet<BigDecimal> linkedHashSet,
      SortedSet<String> sortedSet,
      NavigableSet<LocalDate> navigableSet,
      TreeSet<Integer> treeSet,
      EnumSet<TimeUnit> enumSet,
      Set<byte[]> binarySet,
      Set<Line> listedSet,
      Set<Boolean> booleanSet,
      List<Set<String>> sets) {}

  @Table("maps")
  record Mapped(
      @HashKey String id,
      Map<String, Integer> map,
      HashMap<String, String> hashMap,
      LinkedHashMap<String, String> linkedHashMap,
      SortedMap<Integer, String> sortedMap,
      NavigableMap<String, String> navigableMap,
      TreeMap<LocalDate, String> treeMap,
      ConcurrentHashMap<String, String> concurrentMap,
      EnumMap<TimeUnit, String> enumMap,
      Map<UUID, String> byUuid,
      Map<Boolean, String> byBoolean,
      Map<BigDecimal, String> byDecimal,
      Map<Character, String> byCharacter,
      Map<String, Optional<String>> optionals,
      Line line,
      Map<String, Line> objects,
      Map<String, List<Map<String, String>>> deep) {}

  static final List<StoredForm> ALL = all();

  private StoredContainers() {}

  private static List<StoredForm> all() {
    EnumMap<TimeUnit, String> enumMap = new EnumMap<>(TimeUnit.class);
    enumMap.put(TimeUnit.DAYS, "d");
    Map<String, String> hole = new HashMap<>();
    hole.put("k", null);
    return List.of(
        array("flags", new boolean[] {true, false}, "{'L':[{'BOOL':true},{'BOOL':false}]}"),
        array("smalls", new short[] {-1}, "{'L':[{'N':'-1'}]}"),
        array("wholes", new int[0], "{'L':[]}"),
        array(
            "wholes",
            new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16},
            "{'L':[{'N':'0'},{'N':'1'},{'N':'2'},{'N':'3'},{'N':'4'},{'N':'5'},{'N':'6'},{'N':'7'},"
                + "{'N':'8'},{'N':'9'},{'N':'10'},{'N':'11'},{'N':'12'},{'N':'13'},{'N':'14'},"
                + "{'N':'15'},{'N':'16'}]}"),
        array("larges", new long[] {Long.MAX_VALUE}, "{'L':[{'N':'9223372036854775807'}]}"),
        array("singles", new float[] {0.5f}, "{'L':[{'N':'0.5'}]}"),
        array("reals", new double[] {0.1, 5}, "{'L':[{'N':'0.1'},{'N':'5.0'}]}"),
        array("strings", new String[] {"a", null, ""}, "{'L':[{'S':'a'},{'NULL':true},{'S':''}]}"),
        array("boxes", new Byte[] {1, null}, "{'L':[{'N':'1'},{'NULL':true}]}"),
        array(
            "matrix",
            new int[][] {{1, 2}, null, {}},
            "{'L':[{'L':[{'N':'1'},{'N':'2'}]},{'NULL':true},{'L':[]}]}"),
        array(
            "lines",
            new Line[] {new Line("x", 1)},
            "{'L':[{'M':{'sku':{'S':'x'},'quantity':{'N':'1'}}}]}"),
        array(
            "maybes",
            new Optional<?>[] {Optional.of(1), Optional.empty()},
            "{'L':[{'N':'1'},{'NULL':true}]}"),
        collection("collection", list("b", "a"), "{'L':[{'S':'b'},{'S':'a'}]}"),
        collection(
            "list", new ArrayList<>(Arrays.asList(1, null)), "{'L':[{'N':'1'},{'NULL':true}]}"),
        collection("list", new ArrayList<>(), "{'L':[]}"),
        collection("arrayList", list("a"), "{'L':[{'S':'a'}]}"),
        collection("linkedList", new LinkedList<>(list("a")), "{'L':[{'S':'a'}]}"),
        collection("vector", new Vector<>(list("a")), "{'L':[{'S':'a'}]}"),
        collection("copyOnWrite", new CopyOnWriteArrayList<>(list("a")), "{'L':[{'S':'a'}]}"),
        collection("queue", new LinkedList<>(list("b", "a")), "{'L':[{'S':'b'},{'S':'a'}]}"),
        collection(
            "deque", new LinkedList<>(Arrays.asList("a", null)), "{'L':[{'S':'a'},{'NULL':true}]}"),
        collection("arrayDeque", new ArrayDeque<>(list("b", "a")), "{'L':[{'S':'b'},{'S':'a'}]}"),
        collection("concurrentQueue", new ConcurrentLinkedQueue<>(list("a")), "{'L':[{'S':'a'}]}"),
        collection(
            "priorityQueue", new PriorityQueue<>(List.of(2, 1)), "{'L':[{'N':'1'},{'N':'2'}]}"),
        collection("set", new LinkedHashSet<>(list("b", "a")), "{'SS':['b','a']}"),
        collection("hashSet", new HashSet<>(List.of(7L)), "{'NS':['7']}"),
        collection(
            "linkedHashSet",
            new LinkedHashSet<>(List.of(new BigDecimal("1.5"), BigDecimal.TEN)),
            "{'NS':['1.5','10']}"),
        collection("sortedSet", new TreeSet<>(list("b", "a")), "{'SS':['a','b']}"),
        collection(
            "navigableSet", new TreeSet<>(List.of(LocalDate.EPOCH)), "{'SS':['1970-01-01']}"),
        collection("treeSet", new TreeSet<>(List.of(10, 9)), "{'NS':['9','10']}"),
        collection("enumSet", EnumSet.of(TimeUnit.DAYS, TimeUnit.HOURS), "{'SS':['HOURS','DAYS']}"),
        collection("binarySet", new LinkedHashSet<>(List.of(new byte[] {1})), "{'BS':['AQ==']}"),
        collection(
            "listedSet",
            new LinkedHashSet<>(List.of(new Line("x", 1))),
            "{'L':[{'M':{'sku':{'S':'x'},'quantity':{'N':'1'}}}]}"),
        collection("booleanSet", new LinkedHashSet<>(List.of(true)), "{'L':[{'BOOL':true}]}"),
        collection(
            "sets",
            new ArrayList<>(List.of(new LinkedHashSet<>(list("a")), new LinkedHashSet<>())),
            "{'L':[{'SS':['a']},{'NULL':true}]}"),
        map("map", new LinkedHashMap<>(Map.of("a key", 1)), "{'M':{'a key':{'N':'1'}}}"),
        map("map", new LinkedHashMap<>(), "{'M':{}}"),
        map("hashMap", hole, "{'M':{'k':{'NULL':true}}}"),
        map(
            "linkedHashMap",
            new LinkedHashMap<>(new TreeMap<>(Map.of("b", "2", "a", "1"))),
            "{'M':{'a':{'S':'1'},'b':{'S':'2'}}}"),
        map(
            "sortedMap",
            new TreeMap<>(Map.of(10, "x", -9, "y")),
            "{'M':{'-9':{'S':'y'},'10':{'S':'x'}}}"),
        map("navigableMap", new TreeMap<>(Map.of("k", "v")), "{'M':{'k':{'S':'v'}}}"),
        map(
            "treeMap",
            new TreeMap<>(Map.of(LocalDate.EPOCH, "v")),
            "{'M':{'1970-01-01':{'S':'v'}}}"),
        map("concurrentMap", new ConcurrentHashMap<>(Map.of("k", "v")), "{'M':{'k':{'S':'v'}}}"),
        map("enumMap", enumMap, "{'M':{'DAYS':{'S':'d'}}}"),
        map(
            "byUuid",
            new LinkedHashMap<>(Map.of(new UUID(0, 1), "v")),
            "{'M':{'00000000-0000-0000-0000-000000000001':{'S':'v'}}}"),
        map("byBoolean", new LinkedHashMap<>(Map.of(true, "v")), "{'M':{'true':{'S':'v'}}}"),
        map(
            "byDecimal",
            new LinkedHashMap<>(Map.of(new BigDecimal("1.50"), "v")),
            "{'M':{'1.50':{'S':'v'}}}"),
        map("byCharacter", new LinkedHashMap<>(Map.of('x', "v")), "{'M':{'x':{'S':'v'}}}"),
        map(
            "optionals",
            new LinkedHashMap<>(Map.of("k", Optional.empty())),
            "{'M':{'k':{'NULL':true}}}"),
        map(
            "objects",
            new LinkedHashMap<>(Map.of("k", new Line("x", 1))),
            "{'M':{'k':{'M':{'sku':{'S':'x'},'quantity':{'N':'1'}}}}}"),
        map("line", new Line("x", 1), "{'M':{'sku':{'S':'x'},'quantity':{'N':'1'}}}"),
        map(
            "deep",
            new LinkedHashMap<>(
                Map.of("a", new ArrayList<>(List.of(new LinkedHashMap<>(Map.of("b", "c")))))),
            "{'M':{'a':{'L':[{'M':{'b':{'S':'c'}}}]}}}"));
  }

  private static List<String> list(String... elements) {
    return new ArrayList<>(List.of(elements));
  }

  private static StoredForm array(String component, Object value, String json) {
    return new StoredForm(Arrayed.class, component, value, json);
  }

  private static StoredForm collection(String component, Object value, String json) {
    return new StoredForm(Collected.class, component, value, json);
  }

  private static StoredForm map(String component, Object value, String json) {
    return new StoredForm(Mapped.class, component, value, json);
  }
}
