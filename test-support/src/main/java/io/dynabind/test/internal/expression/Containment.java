package io.dynabind.test.internal.expression;

import io.dynabind.test.internal.value.Value;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What begins with, or contains, what. */
final class Containment {

  private Containment() {}

  static boolean beginsWith(@Nullable Value value, @Nullable Value prefix) {
    if (value instanceof Value.Text text && prefix instanceof Value.Text start) {
      return text.value().startsWith(start.value());
    }
    return value instanceof Value.Binary binary
        && prefix instanceof Value.Binary start
        && isAt(binary.value(), 0, start.value());
  }

  static boolean contains(@Nullable Value container, @Nullable Value element) {
    if (container == null || element == null) {
      return false;
    }
    if (container instanceof Value.Text text) {
      return element instanceof Value.Text part && text.value().contains(part.value());
    } else if (container instanceof Value.Binary binary) {
      return element instanceof Value.Binary part && contains(binary.value(), part.value());
    } else if (container instanceof Value.Items list) {
      return list.value().contains(element);
    }
    return container instanceof Value.Elements set && set.value().contains(element);
  }

  private static boolean contains(ByteBuffer bytes, ByteBuffer part) {
    for (int i = 0; i <= bytes.remaining() - part.remaining(); i++) {
      if (isAt(bytes, i, part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(ByteBuffer bytes, int offset, ByteBuffer part) {
    return offset + part.remaining() <= bytes.remaining()
        && bytes.slice(bytes.position() + offset, part.remaining()).equals(part);
  }
}
