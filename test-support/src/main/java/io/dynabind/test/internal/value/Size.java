package io.dynabind.test.internal.value;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/**
 * What values weigh in bytes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">Item
 *     sizes and formats</a>
 */
public final class Size {

  private static final int CONTAINER = 3;

  private Size() {}

  public static int of(Map<String, Value> item) {
    return item.entrySet().stream().mapToInt(e -> utf8(e.getKey()) + of(e.getValue())).sum();
  }

  private static int of(Value value) {
    if (value instanceof Value.Num number) {
      return (number.value().precision() + 1) / 2 + 1;
    } else if (value instanceof Value.Bool || value instanceof Value.Null) {
      return 1;
    } else if (value instanceof Value.Items list) {
      return CONTAINER + list.value().size() + all(list.value());
    } else if (value instanceof Value.Doc document) {
      return CONTAINER + document.value().size() + of(document.value());
    } else if (value instanceof Value.Elements set) {
      return all(set.value());
    }
    return ValueOrder.bytes(value).length;
  }

  private static int all(Collection<Value> values) {
    return values.stream().mapToInt(Size::of).sum();
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
