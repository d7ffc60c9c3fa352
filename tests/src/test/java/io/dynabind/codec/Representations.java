package io.dynabind.codec;

import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.json.JsonItems;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.test.Representation;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The two representations of the house. */
enum Representations implements Representation {
  SDK_MAP {
    @Override
    public Object write(Consumer<ItemWriter> content) {
      return SdkItems.write(content);
    }

    @Override
    @SuppressWarnings("unchecked") // what write gave
    public ItemReader reader(Object item) {
      return SdkItems.reader((Map<String, AttributeValue>) item);
    }
  },

  DYNAMODB_JSON {
    @Override
    public Object write(Consumer<ItemWriter> content) {
      return JsonItems.write(content);
    }

    @Override
    public ItemReader reader(Object item) {
      return JsonItems.reader((byte[]) item);
    }
  }
}
