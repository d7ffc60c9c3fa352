package io.dynabind.item.sdk;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ValueReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads attribute values; what a codec does not ask for is never looked at. */
final class SdkValueReader extends ValueReader {

  static final SdkValueReader INSTANCE = new SdkValueReader();

  private SdkValueReader() {}

  @Override
  public @Nullable Object find(Map<String, ?> map, String name) {
    AttributeValue value = (AttributeValue) map.get(name);
    return value == null || value.type() == AttributeValue.Type.NUL ? null : value;
  }

  @Override
  public boolean isNul(@Nullable Object value) {
    if (value == null) {
      throw failure("Expected an attribute value but was none");
    }
    return ((AttributeValue) value).type() == AttributeValue.Type.NUL;
  }

  @Override
  public AttributeType type(Object value) {
    return SdkItemReader.of((AttributeValue) value).peek();
  }

  @Override
  public String string(Object value) {
    return of(value, AttributeValue.Type.S, AttributeType.S).s();
  }

  @Override
  public String number(Object value) {
    return of(value, AttributeValue.Type.N, AttributeType.N).n();
  }

  @Override
  public byte[] binary(Object value) {
    return sdkBytes(value).asByteArray();
  }

  /** Reads binary without a copy. */
  SdkBytes sdkBytes(Object value) {
    return of(value, AttributeValue.Type.B, AttributeType.B).b();
  }

  @Override
  public boolean bool(Object value) {
    return of(value, AttributeValue.Type.BOOL, AttributeType.BOOL).bool();
  }

  @Override
  public Map<String, ?> map(Object value) {
    return of(value, AttributeValue.Type.M, AttributeType.M).m();
  }

  @Override
  public List<?> list(Object value) {
    return of(value, AttributeValue.Type.L, AttributeType.L).l();
  }

  private AttributeValue of(Object value, AttributeValue.Type type, AttributeType expected) {
    AttributeValue typed = (AttributeValue) value;
    if (typed.type() != type) {
      throw misfit(typed, expected);
    }
    return typed;
  }

  /** Said by the other reader, so that both say it alike. */
  private static ItemFormatException misfit(AttributeValue value, AttributeType expected) {
    return SdkItemReader.of(value).mismatch(expected.name());
  }

  @Override
  public ItemReader reader(Object value) {
    return SdkItemReader.of((AttributeValue) value);
  }

  @Override
  @SuppressWarnings("unchecked") // this representation has given it
  public ItemReader reader(Map<String, ?> map) {
    return SdkItemReader.of((Map<String, AttributeValue>) map);
  }
}
