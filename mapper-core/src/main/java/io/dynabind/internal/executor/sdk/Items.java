package io.dynabind.internal.executor.sdk;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Placeholders;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.model.EntityModel;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.UpdateItem;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes slots into the SDK's attribute values, and reads what came back. */
final class Items {

  private Items() {}

  /** A whole item, within the limits. */
  static Map<String, AttributeValue> item(EntityCodec<?> codec, ItemSlot slot) {
    Map<String, AttributeValue> item = SdkItems.write(slot::write);
    KeyLimits.checkItem(codec.model(), item);
    ItemLimits.check(codec.model(), item);
    return item;
  }

  /** The key of a table, within the limits. */
  static Map<String, AttributeValue> key(EntityCodec<?> codec, ItemSlot slot) {
    Map<String, AttributeValue> key = SdkItems.write(slot::write);
    KeyLimits.check(codec.model(), key);
    return key;
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
  static void values(
      Map<String, AttributeValue> values, Consumer<Map<String, AttributeValue>> request) {
    if (!values.isEmpty()) {
      request.accept(values);
    }
  }

  /**
   * The values of expressions.
   *
   * @param expressions tell a value that cannot be stored by the name of its attribute
   */
  static Map<String, AttributeValue> values(
      String doing, Placeholders placeholders, @Nullable String... expressions) {
    try {
      return SdkItems.write(writer -> ItemSlot.write(writer, placeholders.values()));
    } catch (ItemFormatException e) {
      throw Operands.located(e, placeholders, expressions).during(doing);
    }
  }

  /** The values of an update, as far as they are known to be within the limits. */
  static Map<String, AttributeValue> values(UpdateItem update, Map<String, AttributeValue> key) {
    EntityModel model = update.codec().model();
    Map<String, AttributeValue> values =
        values("encoding " + model, update.placeholders(), update.update(), update.condition());
    KeyLimits.check(update, key, values);
    ItemLimits.check(model, update.update(), update.placeholders(), key, values);
    return values;
  }

  static ItemReader reader(Map<String, AttributeValue> item) {
    return SdkItems.reader(item);
  }

  static @Nullable Supplier<ItemReader> readerOf(
      boolean present, Map<String, AttributeValue> item) {
    return present && !item.isEmpty() ? () -> SdkItems.reader(item) : null;
  }
}
