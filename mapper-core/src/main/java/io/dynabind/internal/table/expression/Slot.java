package io.dynabind.internal.table.expression;

import io.dynabind.codec.Codec;
import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.Parts;
import io.dynabind.model.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of an expression, which each call brings: how it is checked, and by what it is stored.
 */
interface Slot {

  /**
   * Checks a value.
   *
   * @throws IllegalArgumentException if it does not fit; without the value
   */
  EncodableValue<?> bind(@Nullable Object value);

  /** Whether each call brings the value; else it is always the same. */
  default boolean isOpen() {
    return true;
  }

  /** Whether the value has a place in the text; else it is only checked. */
  default boolean isRendered() {
    return true;
  }

  /** A value that comes with its codec. */
  Slot GIVEN = value -> (EncodableValue<?>) nonNull(value);

  /** Always the same value. */
  record Constant(EncodableValue<?> value) implements Slot {

    @Override
    public EncodableValue<?> bind(@Nullable Object ignored) {
      return value;
    }

    @Override
    public boolean isOpen() {
      return false;
    }
  }

  /** The upper bound of the value in the slot before it. */
  record UpperBound(Slot slot, String place) implements Slot {

    @Override
    public EncodableValue<?> bind(@Nullable Object value) {
      return slot.bind(value);
    }

    @Override
    public boolean isOpen() {
      return slot.isOpen();
    }

    /** DynamoDB would tell the values of bounds in wrong order. */
    void require(EncodableValue<?> low, EncodableValue<?> high) {
      if (low.isStoredAfter(high)) {
        throw new IllegalArgumentException(place + " was given a lower bound above the upper one");
      }
    }
  }

  /** A value that is stored as nothing, in the place of which the attribute is removed. */
  record Nothing(Target target) implements Slot {

    @Override
    public EncodableValue<?> bind(@Nullable Object value) {
      if (!target.type().boxed().raw().isInstance(value)) {
        throw target.refuse("is " + target.type() + ", but was given another empty value");
      }
      return StoredPart.NULL;
    }

    @Override
    public boolean isRendered() {
      return false;
    }
  }

  /** A value of the attribute's type. */
  static Slot value(Target target, String insteadOfNothing) {
    return value ->
        Slot.bind(target.place(), target.codec(), target.type(), value, insteadOfNothing);
  }

  /** A value of the type that an attribute's elements have. */
  static Slot element(Target target, Codec<?> element) {
    TypeRef type = Target.inside(target.type());
    String place = "An element of " + target.place();
    return value -> Slot.bind(place, element, type, value, "");
  }

  /** Elements, stored as the attribute stores all of its own. */
  static Slot elements(Target target, Codec<?> element) {
    TypeRef type = Target.inside(target.type());
    Codec<?> codec = Parts.content(target.codec());
    String place = "An element of " + target.place();
    return value -> {
      Collection<?> given = (Collection<?>) nonNull(value);
      Collection<Object> elements =
          given instanceof Set ? new LinkedHashSet<>() : new ArrayList<>();
      given.forEach(each -> elements.add(Slot.bind(place, element, type, each, "").value()));
      return EncodableValue.of(codec, Elements.as(Target.content(target.type()), elements));
    };
  }

  static EncodableValue<?> bind(
      String place, Codec<?> codec, TypeRef type, @Nullable Object value, String insteadOfNothing) {
    if (value == null) {
      throw new IllegalArgumentException(place + " was given null" + insteadOfNothing);
    }
    Object fitted = fitted(type.boxed(), value);
    if (fitted == null) {
      throw new IllegalArgumentException(
          String.format(
              "%s is %s, but was given %s", place, type, value.getClass().getSimpleName()));
    }
    if (isAbsent(codec, fitted)) {
      throw new IllegalArgumentException(
          place + " was given a value that is stored as nothing" + insteadOfNothing);
    }
    return EncodableValue.of(codec, fitted);
  }

  private static @Nullable Object fitted(TypeRef type, Object value) {
    if (type.raw().isInstance(value)) {
      return value;
    }
    if (type.raw() == Optional.class) {
      Object content = fitted(type.argument(0), value);
      return content == null ? null : Optional.of(content);
    }
    return value instanceof Number number ? Numbers.exactly(type.raw(), number) : null;
  }

  @SuppressWarnings("unchecked") // the value is of the codec's type
  private static boolean isAbsent(Codec<?> codec, Object value) {
    return ((Codec<Object>) codec).isAbsent(value);
  }

  private static Object nonNull(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("A value of the expression is null");
    }
    return value;
  }
}
