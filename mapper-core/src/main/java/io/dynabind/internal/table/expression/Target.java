package io.dynabind.internal.table.expression;

import io.dynabind.codec.Codec;
import io.dynabind.codec.Parts;
import io.dynabind.expression.AttributePath;
import io.dynabind.item.AttributeType;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.TypeRef;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that was found, or a part of one.
 *
 * @param path where it is in the item
 * @param place what it is called in messages, such as {@code Order.lines[0].quantity}
 * @param codec stores it
 * @param type its Java type
 * @param component the component whose attribute it is; null for an element or entry
 */
record Target(
    AttributePath path,
    String place,
    Codec<?> codec,
    TypeRef type,
    @Nullable ComponentModel component) {

  /** The type without an optional around it. */
  static TypeRef content(TypeRef type) {
    return type.raw() == Optional.class ? content(type.argument(0)) : type;
  }

  /** The type of the elements of a list or set, or of the values of a map. */
  static TypeRef inside(TypeRef container) {
    TypeRef type = content(container);
    if (type.raw().isArray()) {
      return type.argument(0);
    }
    TypeRef collection = type.supertype(Collection.class);
    TypeRef map = type.supertype(Map.class);
    if (collection != null && collection.arguments().size() == 1) {
      return collection.argument(0);
    }
    return map != null && map.arguments().size() == 2 ? map.argument(1) : TypeRef.of(Object.class);
  }

  @Nullable AttributeType stored() {
    return Parts.content(codec).type();
  }

  boolean isDocument() {
    return Parts.isDocument(Parts.content(codec));
  }

  IllegalArgumentException refuse(String problem) {
    return new IllegalArgumentException(place + " " + problem);
  }

  void requireOrder() {
    if (!codec.isOrdered() && !isDocument()) {
      throw refuse(
          String.format(
              "is %s, whose stored form does not sort as its values do; compare it by eq, ne or in,"
                  + " or store it in a form that sorts, such as @StoredAs(Form.PADDED_TEXT) or a"
                  + " converter whose isOrdered() is true",
              type));
    }
  }

  void requireComparable(Target other) {
    requireStoredLike(other, "compared with");
  }

  void requireStoredLike(Target other, String verb) {
    AttributeType own = stored();
    AttributeType others = other.stored();
    if (own != null && others != null && own != others) {
      throw refuse(
          String.format(
              "is stored as %s, and cannot be %s %s, which is stored as %s",
              own, verb, other.place, others));
    }
  }
}
