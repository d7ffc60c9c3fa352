package io.dynabind.trips;

import java.lang.reflect.Array;

/** Arrays, of primitives too. */
record ArrayType(Class<?> component, JavaType element) implements JavaType {

  @Override
  public String source() {
    return element.source() + "[]";
  }

  @Override
  public Object make(Chance chance) {
    if (!chance.enter()) {
      return null;
    }
    int size = chance.size();
    Object array = Array.newInstance(component, size);
    for (int i = 0; i < size; i++) {
      Array.set(array, i, element.makeOrNull(chance));
    }
    chance.leave();
    return array;
  }

  @Override
  public Difference differenceThere(Object written, Object read, Form form) {
    int size = Array.getLength(written);
    if (written.getClass() != read.getClass() || size != Array.getLength(read)) {
      return Difference.between(written, read);
    }
    for (int i = 0; i < size; i++) {
      Difference difference = element.difference(Array.get(written, i), Array.get(read, i), form);
      if (difference != null) {
        return difference.at(i);
      }
    }
    return null;
  }
}
