package io.dynabind.internal.query.plan;

import io.dynabind.codec.Codec;
import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.model.AttributeModel;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import io.dynabind.query.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, checked before anything is sent. Messages name no value. */
final class Arguments {

  private final EntityCodec<?> codec;
  private final String origin;
  private final @Nullable Object[] arguments;

  Arguments(EntityCodec<?> codec, String origin, @Nullable Object[] arguments) {
    this.codec = codec;
    this.origin = origin;
    this.arguments = arguments;
  }

  /** Whether equality is asked with null, or with a value that is stored as nothing. */
  boolean asksForNothing(Criterion criterion) {
    return criterion.operator() == Operator.EQUALS
        && value(criterion.property().attribute(), given(criterion, 0)) == null;
  }

  /** The value, or the lower bound, of a criterion. */
  EncodableValue<?> required(Criterion criterion) {
    return required(criterion, 0);
  }

  /** The upper bound of a criterion. DynamoDB would tell the values of bounds in wrong order. */
  EncodableValue<?> upper(Criterion criterion, EncodableValue<?> lower) {
    EncodableValue<?> upper = required(criterion, 1);
    if (lower.isStoredAfter(upper)) {
      throw wrong(criterion, "a lower bound above the upper one");
    }
    return upper;
  }

  private EncodableValue<?> required(Criterion criterion, int position) {
    Object argument = given(criterion, position);
    EncodableValue<?> value = value(criterion.property().attribute(), argument);
    if (value == null) {
      throw wrong(criterion, argument == null ? "null" : "a value that is stored as nothing");
    }
    return value;
  }

  private @Nullable Object given(Criterion criterion, int value) {
    Value given = criterion.values().get(value);
    return given instanceof Value.Constant constant
        ? constant.value()
        : arguments[((Value.Argument) given).position()];
  }

  private IllegalArgumentException wrong(Criterion criterion, String found) {
    return new IllegalArgumentException(
        String.format("%s was given %s for '%s'", origin, found, criterion.property()));
  }

  @SuppressWarnings("unchecked") // the types of parameters are checked at startup
  private @Nullable EncodableValue<?> value(AttributeModel attribute, @Nullable Object argument) {
    if (argument == null) {
      return null;
    }
    boolean optional = attribute.type().raw() == Optional.class;
    Object value = optional ? Optional.of(argument) : argument;
    Codec<?> attributeCodec = codec.codec(attribute);
    boolean absent =
        !attribute.type().raw().isPrimitive() && ((Codec<Object>) attributeCodec).isAbsent(value);
    return absent ? null : EncodableValue.of(attributeCodec, value);
  }
}
