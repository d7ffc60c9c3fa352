package io.dynabind.internal.table;

import io.dynabind.codec.EncodableValue;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells of an item what DynamoDB would, had it the condition as a filter: on stored forms, and by
 * its rules. What is absent, or of another type, is unequal, and neither more nor less.
 */
final class Recheck {

  private final Condition condition;
  private final IdentityHashMap<EncodableValue<?>, Object> values = new IdentityHashMap<>();

  Recheck(Condition condition) {
    this.condition = condition;
  }

  /** Whether the condition holds of the item before which a reader stands. */
  boolean holds(ItemReader item) {
    return holds(condition, StoredItem.read(item));
  }

  private boolean holds(Condition asked, Map<String, Object> item) {
    if (asked instanceof Condition.And and) {
      return and.conditions().stream().allMatch(each -> holds(each, item));
    }
    if (asked instanceof Condition.Or or) {
      return or.conditions().stream().anyMatch(each -> holds(each, item));
    }
    if (asked instanceof Condition.Not not) {
      return !holds(not.condition(), item);
    }
    if (asked instanceof Condition.Comparison c) {
      return compares(value(c.left(), item), c.comparator(), value(c.right(), item));
    }
    if (asked instanceof Condition.Between b) {
      Object value = value(b.operand(), item);
      return ordered(value, value(b.low(), item), order -> order >= 0)
          && ordered(value, value(b.high(), item), order -> order <= 0);
    }
    if (asked instanceof Condition.In in) {
      Object value = value(in.operand(), item);
      return value != null
          && in.values().stream().anyMatch(each -> value.equals(value(each, item)));
    }
    return holdsOf(asked, item);
  }

  private boolean holdsOf(Condition asked, Map<String, Object> item) {
    if (asked instanceof Condition.BeginsWith b) {
      return begins(value(b.path(), item), value(b.prefix(), item));
    }
    if (asked instanceof Condition.Contains c) {
      return contains(value(c.path(), item), value(c.part(), item));
    }
    if (asked instanceof Condition.TypeIs t) {
      Object value = value(t.path(), item);
      return value != null && type(value).name().equals(value(t.type(), item));
    }
    if (asked instanceof Condition.Exists e) {
      return value(e.path(), item) != null;
    }
    return value(((Condition.NotExists) asked).path(), item) == null;
  }

  private @Nullable Object value(Operand operand, Map<String, Object> item) {
    if (operand instanceof Operand.Encoded encoded) {
      return values.computeIfAbsent(encoded.value(), StoredValue::of);
    }
    if (operand instanceof Operand.Size size) {
      return size(value(size.path(), item));
    }
    if (operand instanceof AttributePath path) {
      return at(path, item);
    }
    throw new IllegalArgumentException("It is not known how this is stored: " + operand);
  }

  private static @Nullable Object at(AttributePath path, Map<String, Object> item) {
    Object value = item.get(path.storedName());
    for (AttributePath.Segment segment : path.segments()) {
      if (segment instanceof AttributePath.Name name) {
        value = value instanceof Map<?, ?> map ? map.get(name.storedName()) : null;
      } else {
        int index = ((AttributePath.Index) segment).index();
        value = value instanceof List<?> list && index < list.size() ? list.get(index) : null;
      }
    }
    return value;
  }

  /** A text is measured in characters of UTF-16, as DynamoDB Local measures it. */
  private static @Nullable BigDecimal size(@Nullable Object value) {
    int size = -1;
    if (value instanceof String text) {
      size = text.length();
    } else if (value instanceof ByteBuffer binary) {
      size = binary.remaining();
    } else if (value instanceof List<?> list) {
      size = list.size();
    } else if (value instanceof Map<?, ?> map) {
      size = map.size();
    } else if (value instanceof StoredValue.Elements set) {
      size = set.elements().size();
    }
    return size < 0 ? null : BigDecimal.valueOf(size).stripTrailingZeros();
  }

  private static boolean compares(
      @Nullable Object left, Condition.Comparator comparator, @Nullable Object right) {
    return switch (comparator) {
      case EQUAL -> left != null && left.equals(right);
      case NOT_EQUAL -> left == null || !left.equals(right);
      case LESS -> ordered(left, right, order -> order < 0);
      case LESS_OR_EQUAL -> ordered(left, right, order -> order <= 0);
      case GREATER -> ordered(left, right, order -> order > 0);
      case GREATER_OR_EQUAL -> ordered(left, right, order -> order >= 0);
    };
  }

  private static boolean ordered(
      @Nullable Object left, @Nullable Object right, IntPredicate wanted) {
    if (left instanceof String one && right instanceof String two) {
      return wanted.test(Arrays.compareUnsigned(utf8(one), utf8(two)));
    }
    if (left instanceof BigDecimal one && right instanceof BigDecimal two) {
      return wanted.test(one.compareTo(two));
    }
    return left instanceof ByteBuffer one
        && right instanceof ByteBuffer two
        && wanted.test(Arrays.compareUnsigned(bytes(one), bytes(two)));
  }

  private static byte[] bytes(ByteBuffer binary) {
    byte[] bytes = new byte[binary.remaining()];
    binary.duplicate().get(bytes);
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean begins(@Nullable Object value, @Nullable Object prefix) {
    if (value instanceof String text && prefix instanceof String start) {
      return text.startsWith(start);
    }
    return value instanceof ByteBuffer bytes
        && prefix instanceof ByteBuffer start
        && isAt(bytes, 0, start);
  }

  private static boolean contains(@Nullable Object container, @Nullable Object part) {
    if (part == null) {
      return false;
    }
    if (container instanceof String text) {
      return part instanceof String other && text.contains(other);
    }
    if (container instanceof ByteBuffer bytes) {
      return part instanceof ByteBuffer other && contains(bytes, other);
    }
    if (container instanceof List<?> list) {
      return list.contains(part);
    }
    return container instanceof StoredValue.Elements set && set.elements().contains(part);
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

  private static AttributeType type(Object value) {
    if (value instanceof String) {
      return AttributeType.S;
    } else if (value instanceof BigDecimal) {
      return AttributeType.N;
    } else if (value instanceof ByteBuffer) {
      return AttributeType.B;
    } else if (value instanceof Boolean) {
      return AttributeType.BOOL;
    } else if (value instanceof List<?>) {
      return AttributeType.L;
    } else if (value instanceof Map<?, ?>) {
      return AttributeType.M;
    }
    return value instanceof StoredValue.Elements set ? set.type() : AttributeType.NULL;
  }
}
