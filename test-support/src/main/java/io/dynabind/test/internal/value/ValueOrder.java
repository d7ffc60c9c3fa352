package io.dynabind.test.internal.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** DynamoDB's order: texts by their UTF-8 bytes, binaries by unsigned bytes. */
public enum ValueOrder implements Comparator<Value> {
  INSTANCE;

  /** Whether two values have an order at all. */
  public static boolean canCompare(Value a, Value b) {
    return a.type().equals(b.type()) && isOrdered(a);
  }

  public static boolean isOrdered(Value value) {
    return value instanceof Value.Text
        || value instanceof Value.Num
        || value instanceof Value.Binary;
  }

  @Override
  public int compare(Value a, Value b) {
    if (a instanceof Value.Num first && b instanceof Value.Num second) {
      return first.value().compareTo(second.value());
    }
    return Arrays.compareUnsigned(bytes(a), bytes(b));
  }

  static byte[] bytes(Value value) {
    if (value instanceof Value.Text text) {
      return text.value().getBytes(StandardCharsets.UTF_8);
    } else if (value instanceof Value.Binary binary) {
      return Values.bytes(binary);
    }
    throw new IllegalArgumentException("Values of type " + value.type() + " have no order");
  }
}
