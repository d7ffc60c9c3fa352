package io.dynabind.test.internal.expression;

import io.dynabind.test.internal.value.Value;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an update does at one path. */
sealed interface Change {

  Path path();

  /** The new value, from the item as it was before; null if there is to be none. */
  @Nullable Value in(Map<String, Value> before);

  record Assign(Path path, Source source) implements Change {
    @Override
    public Value in(Map<String, Value> before) {
      return source.in(before);
    }
  }

  record Remove(Path path) implements Change {
    @Override
    public @Nullable Value in(Map<String, Value> before) {
      return null;
    }
  }

  /** Adds to a number or a set, which begins as nothing. */
  record Add(Path path, Value value) implements Change {
    @Override
    public Value in(Map<String, Value> before) {
      Value current = path.in(before);
      if (current == null) {
        return value;
      }
      if (!current.type().equals(value.type())) {
        throw new UpdateException(Source.WRONG_TYPE);
      }
      if (current instanceof Value.Elements set && value instanceof Value.Elements more) {
        Set<Value> all = new LinkedHashSet<>(set.value());
        all.addAll(more.value());
        return new Value.Elements(set.type(), all);
      }
      return Source.Sum.of(Source.Sum.number(current).add(Source.Sum.number(value)));
    }
  }

  /** Takes elements out of a set; an empty one is none. */
  record Delete(Path path, Value.Elements elements) implements Change {
    @Override
    public @Nullable Value in(Map<String, Value> before) {
      Value current = path.in(before);
      if (current == null) {
        return null;
      }
      if (!(current instanceof Value.Elements set) || !set.type().equals(elements.type())) {
        throw new UpdateException(Source.WRONG_TYPE);
      }
      Set<Value> left = new LinkedHashSet<>(set.value());
      left.removeAll(elements.value());
      return left.isEmpty() ? null : new Value.Elements(set.type(), left);
    }
  }
}
