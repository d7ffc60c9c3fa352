package io.dynabind.internal.table.expression;

import io.dynabind.codec.Codec;
import io.dynabind.codec.Parts;
import io.dynabind.item.ItemFormatException;
import io.dynabind.model.TypeRef;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain Java values, such as come out of JSON, as values of the types of attributes. */
final class PlainValues {

  private PlainValues() {}

  /** Null, an empty text, and an empty list or set. */
  static boolean isNothing(@Nullable Object value) {
    return value == null
        || (value instanceof String text && text.isEmpty())
        || (isElements(value) && PlainReader.elements(value).isEmpty());
  }

  static boolean isElements(Object value) {
    boolean array = value.getClass().isArray() && !(value instanceof byte[]);
    return value instanceof Collection || array;
  }

  /**
   * The value as one of the attribute's type: as it is if it is one, else what the attribute's
   * codec reads it as.
   */
  static Object of(Target target, Object value) {
    return of(target, target.codec(), target.type(), value);
  }

  static Object of(Target target, Codec<?> codec, TypeRef type, Object value) {
    TypeRef content = Target.content(type).boxed();
    if (fits(content, value)) {
      return value;
    }
    if (value instanceof Number number && Numbers.exactly(content.raw(), number) != null) {
      return value;
    }
    try {
      return Parts.content(codec).decode(new PlainReader(target.path().storedName(), value));
    } catch (ItemFormatException e) {
      throw e.during("applying changes to " + target.place());
    }
  }

  private static boolean fits(TypeRef type, Object value) {
    if (!type.raw().isInstance(value)) {
      return false;
    }
    if (type.raw() == Object.class) {
      return true;
    }
    if (value instanceof Map<?, ?> map) {
      return allFit(type, map.values());
    }
    return !(value instanceof Collection<?> elements) || allFit(type, elements);
  }

  private static boolean allFit(TypeRef type, Collection<?> elements) {
    TypeRef inside = Target.inside(type).boxed();
    return elements.stream().allMatch(each -> each == null || fits(inside, each));
  }
}
