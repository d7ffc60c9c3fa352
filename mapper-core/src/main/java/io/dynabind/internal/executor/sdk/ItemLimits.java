package io.dynabind.internal.executor.sdk;

import io.dynabind.expression.Placeholders;
import io.dynabind.internal.size.ItemSize;
import io.dynabind.internal.size.Sizes;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.model.EntityModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Refuses items that DynamoDB would find too large. Of an update only what it sets is known, and
 * the item that results has at least that.
 */
final class ItemLimits {

  private static final String REPAIR =
      "Store large values compressed, divided among several items, or outside of DynamoDB.";

  private ItemLimits() {}

  static void check(EntityModel model, Map<String, AttributeValue> item) {
    if (SizeBound.of(item) > ItemSize.MOST) {
      ItemSize size = ItemSize.of(SdkItems.reader(item));
      if (size.bytes() > ItemSize.MOST) {
        throw tooLarge(model, "was one of " + size.bytes(), size);
      }
    }
  }

  static void check(
      EntityModel model,
      @Nullable String update,
      Placeholders placeholders,
      Map<String, AttributeValue> key,
      Map<String, AttributeValue> values) {
    if (update == null || bound(placeholders, key, values) <= ItemSize.MOST) {
      return;
    }
    ItemSize size = size(update, placeholders.names(), key, values);
    if (size.bytes() > ItemSize.MOST) {
      throw tooLarge(model, "the update alone sets " + size.bytes(), size);
    }
  }

  private static long bound(
      Placeholders placeholders,
      Map<String, AttributeValue> key,
      Map<String, AttributeValue> values) {
    long bound = SizeBound.of(key) + SizeBound.of(values);
    for (String name : placeholders.names().values()) {
      bound += SizeBound.of(name);
    }
    return bound;
  }

  /** The size of an item that has nothing but its key and what an update assigns. */
  static ItemSize size(
      String update,
      Map<String, String> names,
      Map<String, AttributeValue> key,
      Map<String, AttributeValue> values) {
    return ItemSize.of(SdkItems.reader(Operands.assigned(update, names, key, values)));
  }

  private static ItemFormatException tooLarge(EntityModel model, String found, ItemSize size) {
    String problem =
        String.format(
            "Expected an item of at most %d bytes but %s, of which %d are",
            ItemSize.MOST, found, size.largestBytes());
    return new ItemFormatException(problem, Operands.path(size.largest()), null)
        .during("encoding " + model)
        .advising(REPAIR);
  }

  /** How many bytes an attribute of a key has. */
  static int ofKey(AttributeValue value) {
    return switch (value.type()) {
      case S -> Sizes.ofText(value.s());
      case B -> value.b().asByteArrayUnsafe().length;
      default -> Sizes.ofNumber(value.n());
    };
  }
}
