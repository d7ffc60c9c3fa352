package io.dynabind.trips;

/**
 * A type of components alone, which are annotated: stored in another way than the type by itself.
 */
record Annotated(String annotations, JavaType type) implements JavaType {

  @Override
  public String source() {
    return type.source();
  }

  @Override
  public boolean isPrimitive() {
    return type.isPrimitive();
  }

  @Override
  public Object make(Chance chance) {
    return type.make(chance);
  }

  @Override
  public boolean isAbsent(Object value) {
    return type.isAbsent(value);
  }

  @Override
  public Difference differenceFromAbsent(Object read) {
    return type.differenceFromAbsent(read);
  }

  @Override
  public Difference differenceThere(Object written, Object read, Form form) {
    return type.differenceThere(written, read, form);
  }
}
