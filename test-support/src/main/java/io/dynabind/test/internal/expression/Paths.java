package io.dynabind.test.internal.expression;

import java.util.List;

/** What the paths of one expression may not do to each other. */
final class Paths {

  private Paths() {}

  static void requireDistinct(List<Path> paths) {
    for (int i = 0; i < paths.size(); i++) {
      for (int j = i + 1; j < paths.size(); j++) {
        if (paths.get(i).overlaps(paths.get(j))) {
          throw new ExpressionException("Two document paths overlap with each other;");
        }
        if (paths.get(i).conflicts(paths.get(j))) {
          throw new ExpressionException("Two document paths conflict with each other;");
        }
      }
    }
  }
}
