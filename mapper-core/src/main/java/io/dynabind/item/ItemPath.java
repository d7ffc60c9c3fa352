package io.dynabind.item;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a reader or writer stands: one frame for each open map, list or set. */
final class ItemPath {

  private @Nullable String[] names = new @Nullable String[8];
  private int[] positions = new int[8];
  private boolean[] maps = new boolean[8];
  private int depth;

  int depth() {
    return depth;
  }

  void enter(boolean map) {
    depth++;
    if (depth == positions.length) {
      names = Arrays.copyOf(names, depth * 2);
      positions = Arrays.copyOf(positions, depth * 2);
      maps = Arrays.copyOf(maps, depth * 2);
    }
    names[depth] = null;
    positions[depth] = -1;
    maps[depth] = map;
  }

  void leave() {
    depth--;
  }

  /** Names the attribute at which it stands; null for none, as at the end of a map. */
  void name(@Nullable String name) {
    names[depth] = name;
  }

  @Nullable String name() {
    return names[depth];
  }

  void nextElement() {
    positions[depth]++;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("$");
    for (int i = 1; i <= depth; i++) {
      String name = names[i];
      if (!maps[i]) {
        if (positions[i] >= 0) {
          text.append('[').append(positions[i]).append(']');
        }
      } else if (name != null) {
        appendName(text, name);
      }
    }
    return text.toString();
  }

  private static void appendName(StringBuilder text, String name) {
    boolean plain = !name.isEmpty() && name.chars().allMatch(Character::isJavaIdentifierPart);
    if (plain) {
      text.append('.').append(name);
    } else {
      text.append("['").append(name.replace("\\", "\\\\").replace("'", "\\'")).append("']");
    }
  }
}
