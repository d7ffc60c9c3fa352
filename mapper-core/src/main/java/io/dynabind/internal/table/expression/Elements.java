package io.dynabind.internal.table.expression;

import io.dynabind.model.TypeRef;
import java.lang.reflect.Array;
import java.util.Collection;

/** Some elements as the codec of all takes them. */
final class Elements {

  private Elements() {}

  static Object as(TypeRef type, Collection<?> elements) {
    if (!type.raw().isArray()) {
      return elements;
    }
    Object array = Array.newInstance(type.raw().getComponentType(), elements.size());
    int index = 0;
    for (Object element : elements) {
      Array.set(array, index++, element);
    }
    return array;
  }
}
