package io.dynabind.internal.table.expression;

import io.dynabind.codec.Codec;
import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.Parts;
import io.dynabind.item.AttributeType;
import io.dynabind.model.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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

  /** Whether values of a type always fit; for parameters, before any call. */
  default boolean takes(TypeRef declared) {
    return false;
  }

  /** The type that fits, for messages that also name the declared one. */
  default String wanted(TypeRef declared) {
    return "a value";
  }

  /** The type of its values; null if there is not one alone. */
  default @Nullable TypeRef javaType() {
    return null;
  }

  /** What the value is for, for messages. */
  default String place() {
    return "an attribute";
  }

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

  /** A type, which stands in expressions by its name. */
  record TypeName() implements Slot {

    @Override
    public EncodableValue<?> bind(@Nullable Object type) {
      if (type == null) {
        throw new IllegalArgumentException("isType() was given null");
      }
      return EncodableValue.of(StoredPart.TEXT, ((AttributeType) type).name());
    }

    @Override
    public boolean takes(TypeRef declared) {
      return declared.raw() == AttributeType.class;
    }

    @Override
    public String wanted(TypeRef declared) {
      return "AttributeType";
    }

    @Override
    public String place() {
      return "a type";
    }
  }

  /** A value of a Java type. */
  record Value(String place, Codec<?> codec, TypeRef type, String insteadOfNothing)
      implements Slot {

    @Override
    public EncodableValue<?> bind(@Nullable Object value) {
      return Slot.bind(place, codec, type, value, insteadOfNothing);
    }

    @Override
    public boolean takes(TypeRef declared) {
      return ParameterTypes.fit(type, declared);
    }

    @Override
    public String wanted(TypeRef declared) {
      return TypeNames.beside(type, declared);
    }

    @Override
    public TypeRef javaType() {
      return type;
    }
  }

  /** Elements of a list or set; a single value is one. */
  record Several(Target target, Codec<?> element, TypeRef type) implements Slot {

    @Override
    public EncodableValue<?> bind(@Nullable Object value) {
      Object given = nonNull(value);
      String each = "An element of " + target.place();
      Collection<Object> elements = isSet(given) ? new LinkedHashSet<>() : new ArrayList<>();
      for (Object one :
          PlainValues.isElements(given) ? PlainReader.elements(given) : List.of(given)) {
        elements.add(Slot.bind(each, element, type, one, "").value());
      }
      return EncodableValue.of(
          Parts.content(target.codec()), Elements.as(Target.content(target.type()), elements));
    }

    private boolean isSet(Object given) {
      Codec<?> content = Parts.content(target.codec());
      return Parts.member(content) != null
          || (Parts.element(content) == null && given instanceof Set);
    }

    @Override
    public boolean takes(TypeRef declared) {
      TypeRef inside = ParameterTypes.element(declared);
      return ParameterTypes.fit(type, declared)
          || (inside != null && ParameterTypes.fit(type, inside));
    }

    @Override
    public String wanted(TypeRef declared) {
      return TypeNames.beside(type, declared) + ", or several in a collection";
    }

    @Override
    public TypeRef javaType() {
      return type;
    }

    @Override
    public String place() {
      return target.place();
    }
  }

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
    return new Value(target.place(), target.codec(), target.type(), insteadOfNothing);
  }

  /** A value of the type that an attribute's elements have. */
  static Slot element(Target target, Codec<?> element) {
    return new Value("An element of " + target.place(), element, Target.inside(target.type()), "");
  }

  /** Elements, stored as the attribute stores all of its own. */
  static Slot elements(Target target, Codec<?> element) {
    return new Several(target, element, Target.inside(target.type()));
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
