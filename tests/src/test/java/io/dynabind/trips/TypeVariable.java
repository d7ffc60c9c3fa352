package io.dynabind.trips;

/** The parameter of a generic class, inside its declaration; values have its argument's type. */
record TypeVariable(String source) implements JavaType {

  @Override
  public Object make(Chance chance) {
    throw new UnsupportedOperationException(source + " has no values");
  }

  @Override
  public Difference differenceThere(Object written, Object read, Form form) {
    throw new UnsupportedOperationException(source + " has no values");
  }
}
