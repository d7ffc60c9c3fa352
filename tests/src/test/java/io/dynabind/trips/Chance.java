package io.dynabind.trips;

import java.util.List;
import java.util.SplittableRandom;

/** Everything random about one value, and how much room it has left. */
final class Chance {

  /** How deep values are nested: one level less than DynamoDB stores. */
  static final int DEEPEST = 31;

  private static final int ORDINARY = 150;
  private static final int BIG = 2_000;

  private final SplittableRandom random;
  private final boolean deep;
  private final boolean big;
  private int room;

  /** An item must not have more than 400 KB. */
  private int text = 40_000;

  private int depth;

  Chance(long seed) {
    random = new SplittableRandom(seed);
    deep = oneIn(40);
    big = oneIn(250);
    room = big ? BIG : ORDINARY;
  }

  /** The seed of one of many things that are made of one seed. */
  static long seed(long seed, long number) {
    return new SplittableRandom(seed * 31 + number).nextLong();
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  int below(int n) {
    return random.nextInt(n);
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  long nextLong() {
    return random.nextLong();
  }

  <T> T pick(List<? extends T> choices) {
    return choices.get(below(choices.size()));
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Whether recursion is to go on as far as it can. */
  boolean isDeep() {
    return deep;
  }

  /** Goes into a nested map or list, if the item is not nested too deep; to be left again. */
  boolean enter() {
    if (depth == DEEPEST) {
      return false;
    }
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }

  /** Takes room for something; false if there is none. */
  boolean take() {
    return room-- > 0;
  }

  /** How many elements a container gets: often none, mostly few, seldom many. */
  int size() {
    int size = oneIn(5) ? 0 : big && oneIn(3) ? between(50, 400) : between(1, 4);
    int most = Math.max(room, 0);
    size = Math.min(size, most);
    room -= size;
    return size;
  }

  /** How long a text or binary gets. */
  int length() {
    int length = oneIn(8) ? 0 : big && oneIn(4) ? between(1_000, 5_000) : between(1, 20);
    length = Math.min(length, text);
    text -= length;
    return length;
  }
}
