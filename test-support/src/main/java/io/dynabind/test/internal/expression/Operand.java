package io.dynabind.test.internal.expression;

import io.dynabind.test.internal.value.Value;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a condition compares. */
sealed interface Operand {

  /** The value with this item, or null if it has none. */
  @Nullable Value in(Map<String, Value> item);

  record Constant(Value value) implements Operand {
    @Override
    public Value in(Map<String, Value> item) {
      return value;
    }
  }

  record At(Path path) implements Operand {
    @Override
    public @Nullable Value in(Map<String, Value> item) {
      return path.in(item);
    }
  }

  record SizeOf(Path path) implements Operand {
    @Override
    public @Nullable Value in(Map<String, Value> item) {
      Value value = path.in(item);
      int size = value == null ? -1 : size(value);
      return size < 0 ? null : new Value.Num(BigDecimal.valueOf(size));
    }

    /** Negative for what has no size. */
    private static int size(Value value) {
      if (value instanceof Value.Text text) {
        return text.value().length();
      } else if (value instanceof Value.Binary binary) {
        return binary.value().remaining();
      } else if (value instanceof Value.Items list) {
        return list.value().size();
      } else if (value instanceof Value.Doc document) {
        return document.value().size();
      }
      return value instanceof Value.Elements set ? set.value().size() : -1;
    }
  }
}
