package io.dynabind.trips;

import io.dynabind.codec.EntityCodec;
import io.dynabind.item.json.JsonItems;
import io.dynabind.item.sdk.SdkItems;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A way there and back: one of the two representations. */
enum Route {
  SDK_MAP {
    @Override
    <T> Object write(EntityCodec<T> codec, T value) {
      return SdkItems.write(codec, value);
    }

    @Override
    @SuppressWarnings("unchecked") // what write gave
    <T> T read(EntityCodec<T> codec, Object stored) {
      return SdkItems.read(codec, (Map<String, AttributeValue>) stored);
    }

    @Override
    boolean isSame(Object a, Object b) {
      return a.equals(b);
    }
  },

  DYNAMODB_JSON {
    @Override
    <T> Object write(EntityCodec<T> codec, T value) {
      return JsonItems.write(writer -> codec.encode(writer, value));
    }

    @Override
    <T> T read(EntityCodec<T> codec, Object stored) {
      return JsonItems.read(codec, new String((byte[]) stored, StandardCharsets.UTF_8));
    }

    @Override
    boolean isSame(Object a, Object b) {
      return Arrays.equals((byte[]) a, (byte[]) b);
    }
  };

  abstract <T> Object write(EntityCodec<T> codec, T value);

  abstract <T> T read(EntityCodec<T> codec, Object stored);

  abstract boolean isSame(Object a, Object b);
}
