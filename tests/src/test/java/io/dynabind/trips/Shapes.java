package io.dynabind.trips;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Makes distinct shapes. All types of the tables are dealt out like cards, so that none is missed.
 */
final class Shapes {

  static final String PACKAGE = "io.dynabind.trips.shapes";

  private final long seed;
  private final Random shuffle;
  private final Deque<Scalar> scalars = new ArrayDeque<>();

  private Shapes(long seed) {
    this.seed = seed;
    this.shuffle = new Random(seed);
  }

  static List<Shape> make(int count, long seed) {
    Shapes shapes = new Shapes(seed);
    List<Shape> made = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int attempt = 0; made.size() < count; attempt++) {
      String name = "Shape" + made.size();
      Shape shape =
          new ShapeMaker(shapes, name, new Chance(Chance.seed(seed, -1 - attempt))).make();
      if (seen.add(shape.source().replace(name, "Shape"))) {
        made.add(shape);
      }
    }
    return made;
  }

  /** The next type of single values. */
  Scalar scalar(Scalar.Uses use) {
    while (true) {
      if (scalars.isEmpty()) {
        List<Scalar> all = new ArrayList<>(ScalarTable.ALL);
        Collections.shuffle(all, shuffle);
        scalars.addAll(all);
      }
      Scalar next = scalars.pop();
      if (next.isFitFor(use)) {
        return next;
      }
    }
  }

  @Override
  public String toString() {
    return "shapes of seed " + seed;
  }
}
