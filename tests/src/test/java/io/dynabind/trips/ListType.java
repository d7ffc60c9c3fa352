package io.dynabind.trips;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * Collections that are stored as lists, in their order.
 *
 * @param raw the class or interface
 * @param nulls whether elements may be null
 * @param maker makes one of the elements
 * @param element the type of the elements
 */
record ListType(
    String raw, boolean nulls, Function<List<Object>, Collection<?>> maker, JavaType element)
    implements JavaType {

  /** Lists of all makes. */
  static ListType any(String raw, JavaType element, Chance chance) {
    List<Function<List<Object>, Collection<?>>> makers =
        List.of(
            ArrayList::new,
            LinkedList::new,
            Collections::unmodifiableList,
            elements -> Arrays.asList(elements.toArray()),
            elements ->
                elements.stream().anyMatch(Objects::isNull) ? elements : List.copyOf(elements));
    return new ListType(raw, true, chance.pick(makers), element);
  }

  @Override
  public String source() {
    return raw + "<" + element.boxed() + ">";
  }

  @Override
  public Object make(Chance chance) {
    if (!chance.enter()) {
      return null;
    }
    List<Object> elements = new ArrayList<>();
    for (int i = chance.size(); i > 0; i--) {
      Object value = nulls ? element.makeOrNull(chance) : element.make(chance);
      // Without a place for null, what reads back as null has none either.
      if (nulls || !element.isAbsent(value)) {
        elements.add(value);
      }
    }
    chance.leave();
    return maker.apply(elements);
  }

  @Override
  public Difference differenceThere(Object written, Object read, Form form) {
    Iterator<?> expected = inOrder((Collection<?>) written);
    Iterator<?> actual = inOrder((Collection<?>) read);
    for (int i = 0; expected.hasNext() && actual.hasNext(); i++) {
      Difference difference = element.difference(expected.next(), actual.next(), form);
      if (difference != null) {
        return difference.at(i);
      }
    }
    return expected.hasNext() || actual.hasNext()
        ? new Difference("of unlike sizes, ", written, read)
        : null;
  }

  /** The order of a priority queue is not that of its iterator. */
  private static Iterator<?> inOrder(Collection<?> elements) {
    return elements instanceof PriorityQueue
        ? elements.stream().sorted().iterator()
        : elements.iterator();
  }
}
