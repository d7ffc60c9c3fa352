package io.dynabind.trips;

import java.util.Optional;

/** Optionals: null and an empty one are the same. */
record OptionalType(JavaType element) implements JavaType {

  @Override
  public String source() {
    return "java.util.Optional<" + element.boxed() + ">";
  }

  @Override
  public Object make(Chance chance) {
    return chance.oneIn(3) ? Optional.empty() : Optional.ofNullable(element.make(chance));
  }

  @Override
  public boolean isAbsent(Object value) {
    return value == null || ((Optional<?>) value).map(element::isAbsent).orElse(true);
  }

  @Override
  public Difference differenceFromAbsent(Object read) {
    return Optional.empty().equals(read) ? null : Difference.between(null, read);
  }

  @Override
  public Difference differenceThere(Object written, Object read, Form form) {
    return element.difference(
        ((Optional<?>) written).orElseThrow(), ((Optional<?>) read).orElse(null), form);
  }
}
