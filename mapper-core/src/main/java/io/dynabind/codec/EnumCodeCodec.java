package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import io.dynabind.item.ValueSource;
import io.dynabind.model.TypeRef;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores the constants of an enum by codes that it declares: all texts, or all numbers. */
final class EnumCodeCodec implements Codec<Object> {

  private final String type;
  private final Map<Object, Object> constants = new HashMap<>();
  private final Map<Object, Object> codes = new HashMap<>();
  private final boolean numbers;
  private boolean ordered = true;

  private EnumCodeCodec(TypeRef type, boolean numbers) {
    this.type = type.toString();
    this.numbers = numbers;
  }

  static Codec<?> of(TypeRef type, Member code) {
    boolean numbers =
        (code instanceof Field f ? f.getType() : ((Method) code).getReturnType()) != String.class;
    EnumCodeCodec codec = new EnumCodeCodec(type, numbers);
    Object last = null;
    for (Object constant : type.raw().getEnumConstants()) {
      Object found = codec.take(type, constant, code(type, constant, code));
      codec.ordered &= !numbers || last == null || (Long) last < (Long) found;
      last = found;
    }
    codec.ordered &= numbers;
    return codec;
  }

  private Object take(TypeRef owner, Object constant, @Nullable Object code) {
    if (code == null) {
      throw unsuited(owner, "has no code for " + constant(constant));
    }
    Object found = numbers ? (Object) ((Number) code).longValue() : code;
    Object other = constants.put(found, constant);
    if (other != null) {
      throw unsuited(
          owner, "has the same code for " + constant(other) + " and " + constant(constant));
    }
    codes.put(constant, found);
    return found;
  }

  private static String constant(Object constant) {
    return ((Enum<?>) constant).name();
  }

  private static UnsuitedTypeException unsuited(TypeRef type, String flaw) {
    return new UnsuitedTypeException(type, flaw, "Give each constant a code of its own.");
  }

  private static @Nullable Object code(TypeRef type, Object constant, Member code) {
    try {
      ((AccessibleObject) code).setAccessible(true);
      return code instanceof Field field ? field.get(constant) : ((Method) code).invoke(constant);
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      throw new UnsuitedTypeException(
          type,
          "does not give its codes: " + e,
          "Let "
              + code.getName()
              + " return a code, in a package that is open to io.dynabind.core.");
    }
  }

  @Override
  public void encode(ItemWriter writer, Object value) {
    Object code = codes.get(value);
    if (code instanceof Long number) {
      writer.number(number.longValue());
    } else if (code instanceof String text) {
      writer.string(text);
    } else {
      throw new IllegalArgumentException("Not a constant of " + type);
    }
  }

  @Override
  public Object decode(ItemReader reader) {
    return constant(reader, numbers ? (Object) reader.numberAsLong() : reader.string());
  }

  @Override
  public Object decode(ValueReader values, Object value) {
    return constant(
        values, numbers ? (Object) values.wholeNumber(values.number(value)) : values.string(value));
  }

  private Object constant(ValueSource source, Object code) {
    Object constant = constants.get(code);
    if (constant == null) {
      throw source.failure(
          "Expected the code of a constant of "
              + type
              + (numbers ? " but was another number" : " but was another text"));
    }
    return constant;
  }

  @Override
  public AttributeType type() {
    return numbers ? AttributeType.N : AttributeType.S;
  }

  /** Whether numeric codes ascend with the constants. */
  @Override
  public boolean isOrdered() {
    return ordered;
  }
}
