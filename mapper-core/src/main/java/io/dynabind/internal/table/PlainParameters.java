package io.dynabind.internal.table;

import io.dynabind.codec.Codec;
import io.dynabind.codec.EncodableValue;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parameters of statements whose types say by themselves how they are stored. */
public final class PlainParameters {

  private static final Map<Class<?>, Function<Object, EncodableValue<?>>> TYPES =
      Map.of(
          String.class, value -> EncodableValue.string((String) value),
          Short.class, value -> EncodableValue.number((Short) value),
          Integer.class, value -> EncodableValue.number((Integer) value),
          Long.class, value -> EncodableValue.number((Long) value),
          BigInteger.class, value -> decimal(new BigDecimal((BigInteger) value)),
          BigDecimal.class, PlainParameters::decimal,
          Boolean.class, value -> new EncodableValue<>(Truth.INSTANCE, (Boolean) value));

  private PlainParameters() {}

  /**
   * How a parameter is stored.
   *
   * @param type its type
   * @return makes what is stored of its value; null if the type does not say
   */
  public static @Nullable Function<Object, EncodableValue<?>> of(Class<?> type) {
    return TYPES.get(type);
  }

  /**
   * Why such a parameter is never equal to an attribute.
   *
   * @param attribute the attribute's codec
   * @param plain the parameter's class, boxed
   * @return how both are stored, or null if they may be equal
   */
  public static @Nullable String misfit(Codec<?> attribute, Class<?> plain) {
    if (!TYPES.containsKey(plain)) {
      return null;
    }
    return misfit(
        attribute.type(),
        plain == String.class
            ? AttributeType.S
            : plain == Boolean.class ? AttributeType.BOOL : AttributeType.N);
  }

  /**
   * Why a parameter is never equal to an attribute.
   *
   * @param attribute the attribute's codec
   * @param parameter the codec by which the parameter is stored
   * @return how both are stored, or null if they may be equal
   */
  public static @Nullable String misfit(Codec<?> attribute, Codec<?> parameter) {
    return misfit(attribute.type(), parameter.type());
  }

  private static @Nullable String misfit(
      @Nullable AttributeType attribute, @Nullable AttributeType parameter) {
    return attribute == null || parameter == null || attribute == parameter
        ? null
        : String.format("is stored as %s, and that as %s", parameter, attribute);
  }

  private static EncodableValue<?> decimal(Object value) {
    return new EncodableValue<>(Decimal.INSTANCE, (BigDecimal) value);
  }

  private enum Decimal implements Codec<BigDecimal> {
    INSTANCE;

    @Override
    public void encode(ItemWriter writer, BigDecimal value) {
      writer.number(value.toString());
    }

    @Override
    public BigDecimal decode(ItemReader reader) {
      throw new UnsupportedOperationException("It is only written");
    }

    @Override
    public AttributeType type() {
      return AttributeType.N;
    }
  }

  private enum Truth implements Codec<Boolean> {
    INSTANCE;

    @Override
    public void encode(ItemWriter writer, Boolean value) {
      writer.bool(value);
    }

    @Override
    public Boolean decode(ItemReader reader) {
      throw new UnsupportedOperationException("It is only written");
    }

    @Override
    public AttributeType type() {
      return AttributeType.BOOL;
    }
  }
}
