package io.dynabind.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Random values and the like; small ranges, so that they meet. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> List<T> some(int least, int most, Supplier<T> each) {
    List<T> all = new ArrayList<>();
    int count = least + random.nextInt(most - least + 1);
    for (int i = 0; i < count; i++) {
      all.add(each.get());
    }
    return all;
  }

  String text() {
    return of("", "a", "b", "ab", "ba", "ä", "\uFF5E", "\uD83D\uDE00");
  }

  String number() {
    return of("0", "1", "2", "-1", "1.5", "1.50", "10", "1e3", "-0.25");
  }

  String binary() {
    return of("", "AA==", "AQ==", "AAE=", "/w==");
  }

  Map<String, Object> scalar() {
    return switch (below(5)) {
      case 0 -> Map.of("S", text());
      case 1, 2 -> Map.of("N", number());
      case 3 -> Map.of("B", binary());
      default -> oneIn(2) ? Map.of("BOOL", oneIn(2)) : Map.of("NULL", true);
    };
  }

  Map<String, Object> set() {
    return switch (below(3)) {
      case 0 -> Map.of("SS", distinct(() -> of("a", "b", "c", "d")));
      case 1 -> Map.of("NS", distinct(() -> of("1", "2", "3", "4.5")));
      default -> Map.of("BS", distinct(() -> of("AA==", "AQ==", "Ag==")));
    };
  }

  private List<Object> distinct(Supplier<Object> each) {
    Set<Object> all = new LinkedHashSet<>(some(1, 3, each));
    return new ArrayList<>(all);
  }

  Map<String, Object> list(int depth) {
    return Map.of("L", new ArrayList<Object>(some(0, 3, () -> value(depth - 1))));
  }

  Map<String, Object> document(int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    some(0, 3, () -> of("x", "y", "z")).forEach(name -> members.put(name, value(depth - 1)));
    return Map.of("M", members);
  }

  Map<String, Object> value(int depth) {
    if (depth > 0 && oneIn(2)) {
      return oneIn(2) ? list(depth) : document(depth);
    }
    return oneIn(4) ? set() : scalar();
  }
}
