package io.dynabind.internal.executor.sdk;

import io.dynabind.expression.Placeholders;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.ItemSlot;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes slots into the SDK's attribute values, and reads what came back. */
final class Items {

  private Items() {}

  static Map<String, AttributeValue> write(ItemSlot slot) {
    return SdkItems.write(slot::write);
  }

  static Map<String, AttributeValue> write(RawKey key) {
    return SdkItems.write(key::write);
  }

  /** DynamoDB refuses an empty map of names. */
  static void names(Placeholders placeholders, Consumer<Map<String, String>> request) {
    if (!placeholders.names().isEmpty()) {
      request.accept(placeholders.names());
    }
  }

  /** DynamoDB refuses an empty map of values. */
  static void values(Placeholders placeholders, Consumer<Map<String, AttributeValue>> request) {
    if (!placeholders.values().isEmpty()) {
      request.accept(write(ItemSlot.Values.of(placeholders)));
    }
  }

  static ItemReader reader(Map<String, AttributeValue> item) {
    return SdkItems.reader(item);
  }

  static @Nullable Supplier<ItemReader> readerOf(
      boolean present, Map<String, AttributeValue> item) {
    return present && !item.isEmpty() ? () -> SdkItems.reader(item) : null;
  }
}
