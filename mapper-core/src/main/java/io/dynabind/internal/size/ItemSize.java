package io.dynabind.internal.size;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;

/**
 * The size of an item as DynamoDB counts it: names and strings in bytes of UTF-8, binary by its
 * bytes, NULL and booleans one byte, maps and lists three bytes and one more for each element, sets
 * by their elements alone. All this is documented and exact. Of numbers AWS says "approximately";
 * {@link Sizes#ofNumber} counts as DynamoDB Local does.
 *
 * @param bytes the size of the whole item
 * @param largest the stored name of the attribute that is the largest with its name; empty in an
 *     empty item
 * @param largestBytes the size of that attribute, with its name
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">Item
 *     sizes and formats</a>
 */
public record ItemSize(long bytes, String largest, long largestBytes) {

  /** The most bytes that an item may have, names included: 400 KB. */
  public static final int MOST = 400 * 1024;

  private static final int CONTAINER = 3;
  private static final int ELEMENT = 1;

  /**
   * Counts an item.
   *
   * @param reader stands before the item
   * @return its size
   */
  public static ItemSize of(ItemReader reader) {
    long bytes = 0;
    String largest = "";
    long largestBytes = 0;
    reader.beginMap();
    while (reader.hasNext()) {
      String name = reader.nextName();
      long size = Sizes.ofText(name) + value(reader);
      bytes += size;
      if (size > largestBytes) {
        largest = name;
        largestBytes = size;
      }
    }
    reader.endMap();
    return new ItemSize(bytes, largest, largestBytes);
  }

  private static long value(ItemReader reader) {
    AttributeType type = reader.peek();
    return switch (type) {
      case S -> Sizes.ofText(reader.string());
      case N -> Sizes.ofNumber(reader.number());
      case B -> reader.binary().length;
      case BOOL, NULL -> skipped(reader);
      case M -> map(reader);
      case L -> list(reader);
      case SS, NS, BS -> set(reader, type);
    };
  }

  private static long skipped(ItemReader reader) {
    reader.skip();
    return 1;
  }

  private static long map(ItemReader reader) {
    long bytes = CONTAINER;
    reader.beginMap();
    while (reader.hasNext()) {
      bytes += ELEMENT + Sizes.ofText(reader.nextName()) + value(reader);
    }
    reader.endMap();
    return bytes;
  }

  private static long list(ItemReader reader) {
    long bytes = CONTAINER;
    reader.beginList();
    while (reader.hasNext()) {
      bytes += ELEMENT + value(reader);
    }
    reader.endList();
    return bytes;
  }

  private static long set(ItemReader reader, AttributeType type) {
    long bytes = 0;
    reader.beginSet(type);
    while (reader.hasNext()) {
      bytes += value(reader);
    }
    reader.endSet();
    return bytes;
  }
}
