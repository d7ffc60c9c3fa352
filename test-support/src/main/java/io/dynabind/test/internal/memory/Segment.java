package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.expression.Condition;
import java.util.Optional;

/** The part of a table that one of several parallel scans reads. */
final class Segment {

  private Segment() {}

  static Condition of(Request request, Index index) {
    Optional<Integer> total = request.findNumber("TotalSegments");
    Optional<Integer> segment = request.findNumber("Segment");
    if (total.isEmpty() || segment.isEmpty()) {
      return Condition.always();
    }
    if (segment.get() >= total.get()) {
      throw ServiceException.invalid("Segment must be less than TotalSegments");
    }
    return Condition.ofHash(index.key().hash(), total.get(), segment.get());
  }
}
