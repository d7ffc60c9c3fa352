package io.dynabind.test.internal.expression;

import io.dynabind.test.internal.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document path: each step is a name (String) or an index (Integer), the first is a name. */
public record Path(List<Object> steps) {

  /** The attribute of the item in which the path begins. */
  public String attribute() {
    return (String) steps.get(0);
  }

  public boolean isNested() {
    return steps.size() > 1;
  }

  Object last() {
    return steps.get(steps.size() - 1);
  }

  Path parent() {
    return new Path(steps.subList(0, steps.size() - 1));
  }

  /** What stands there, or null. */
  @Nullable Value in(Map<String, Value> item) {
    Value value = item.get(attribute());
    for (int i = 1; i < steps.size() && value != null; i++) {
      value = step(value, steps.get(i));
    }
    return value;
  }

  static @Nullable Value step(Value value, Object step) {
    if (step instanceof String name) {
      return value instanceof Value.Doc document ? document.value().get(name) : null;
    }
    int index = (Integer) step;
    return value instanceof Value.Items list && index < list.value().size()
        ? list.value().get(index)
        : null;
  }

  /** Whether one of two paths leads to, or through, where the other ends. */
  boolean overlaps(Path other) {
    int common = Math.min(steps.size(), other.steps.size());
    return steps.subList(0, common).equals(other.steps.subList(0, common));
  }

  /** Whether two paths take one container for a list and for a map. */
  boolean conflicts(Path other) {
    int common = Math.min(steps.size(), other.steps.size());
    for (int i = 0; i < common; i++) {
      Object mine = steps.get(i);
      Object theirs = other.steps.get(i);
      if (mine.getClass() != theirs.getClass()) {
        return true;
      }
      if (!mine.equals(theirs)) {
        return false;
      }
    }
    return false;
  }
}
