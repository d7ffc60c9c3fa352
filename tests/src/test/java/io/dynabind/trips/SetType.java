package io.dynabind.trips;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Sets, in no order. Elements that are stored alike are made only once.
 *
 * @param raw the class or interface
 * @param maker makes one of the elements
 * @param element the type of the elements
 */
record SetType(String raw, Function<List<Object>, Collection<?>> maker, JavaType element)
    implements JavaType {

  @Override
  public String source() {
    return raw + "<" + element.boxed() + ">";
  }

  @Override
  public Object make(Chance chance) {
    List<Object> elements = new ArrayList<>();
    if (chance.enter()) {
      for (int i = chance.size(); i > 0; i--) {
        Object value = element.make(chance);
        if (!element.isAbsent(value) && find(value, elements, Form.ALIKE) == null) {
          elements.add(value);
        }
      }
      chance.leave();
    }
    return maker.apply(elements);
  }

  private Object find(Object written, Collection<?> among, Form form) {
    for (Object read : among) {
      if (element.difference(written, read, form) == null) {
        return read;
      }
    }
    return null;
  }

  @Override
  public boolean isAbsent(Object value) {
    return value == null || ((Collection<?>) value).isEmpty();
  }

  @Override
  public Difference differenceFromAbsent(Object read) {
    return read instanceof Collection<?> set && set.isEmpty()
        ? null
        : Difference.between(null, read);
  }

  @Override
  public Difference differenceThere(Object written, Object read, Form form) {
    Collection<?> expected = (Collection<?>) written;
    Collection<?> actual = (Collection<?>) read;
    if (expected.size() != actual.size()) {
      return new Difference("of unlike sizes, ", written, read);
    }
    for (Object each : expected) {
      if (find(each, actual, form) == null) {
        return Difference.between(each, read);
      }
    }
    return null;
  }
}
