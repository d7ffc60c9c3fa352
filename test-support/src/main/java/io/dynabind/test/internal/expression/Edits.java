package io.dynabind.test.internal.expression;

import io.dynabind.test.internal.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Copies of items with another value, or none, at a path. */
final class Edits {

  /**
   * Smaller indexes first. What is put behind the end of a list keeps its order that way, and
   * removing in the reverse order moves nothing that is still to be removed.
   */
  static final Comparator<Path> FROM_THE_FRONT = Edits::compare;

  private Edits() {}

  private static int compare(Path a, Path b) {
    int common = Math.min(a.steps().size(), b.steps().size());
    for (int i = 0; i < common; i++) {
      Object mine = a.steps().get(i);
      Object theirs = b.steps().get(i);
      int order =
          mine instanceof Integer first && theirs instanceof Integer second
              ? first.compareTo(second)
              : mine.toString().compareTo(theirs.toString());
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Refuses a path whose containers are not there. */
  static void requireParent(Map<String, Value> item, Path path) {
    if (path.isNested() && !holds(path.parent().in(item), path.last())) {
      throw invalidPath();
    }
  }

  private static boolean holds(@Nullable Value parent, Object step) {
    return step instanceof String ? parent instanceof Value.Doc : parent instanceof Value.Items;
  }

  private static UpdateException invalidPath() {
    return new UpdateException(
        "The document path provided in the update expression is invalid for update");
  }

  static Map<String, Value> put(Map<String, Value> item, Path path, @Nullable Value value) {
    requireParent(item, path);
    return edit(item, path.steps(), value);
  }

  static Map<String, Value> remove(Map<String, Value> item, Path path) {
    return edit(item, path.steps(), null);
  }

  private static Map<String, Value> edit(
      Map<String, Value> values, List<Object> steps, @Nullable Value value) {
    Map<String, Value> copy = new LinkedHashMap<>(values);
    String name = (String) steps.get(0);
    Value edited = steps.size() == 1 ? value : inner(copy.get(name), steps, value);
    if (edited == null) {
      copy.remove(name);
    } else {
      copy.put(name, edited);
    }
    return copy;
  }

  private static Value inner(@Nullable Value container, List<Object> steps, @Nullable Value value) {
    List<Object> rest = steps.subList(1, steps.size());
    if (container instanceof Value.Doc document) {
      return new Value.Doc(edit(document.value(), rest, value));
    }
    return new Value.Items(
        edit(((Value.Items) Objects.requireNonNull(container)).value(), rest, value));
  }

  private static List<Value> edit(List<Value> values, List<Object> steps, @Nullable Value value) {
    List<Value> copy = new ArrayList<>(values);
    int index = (Integer) steps.get(0);
    if (steps.size() > 1) {
      copy.set(index, inner(copy.get(index), steps, value));
    } else if (value == null) {
      copy.remove(index);
    } else if (index < copy.size()) {
      copy.set(index, value);
    } else {
      copy.add(value);
    }
    return copy;
  }
}
