package io.dynabind.trips;

/** A type of components with a default, which nothing reads back as. */
record Defaulted(String text, Object value, JavaType type) implements JavaType {

  @Override
  public String annotations() {
    return "@io.dynabind.annotation.Default(\"" + text + "\") ";
  }

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
  public boolean isAbsent(Object read) {
    return type.isAbsent(read);
  }

  @Override
  public Difference difference(Object written, Object read, Form form) {
    boolean alike = form == Form.ALIKE && isAbsent(read);
    return JavaType.super.difference(written, alike ? value : read, form);
  }

  @Override
  public Difference differenceFromAbsent(Object read) {
    return read == null
        ? Difference.between(value, null)
        : type.differenceThere(value, read, Form.REPRESENTATION);
  }

  @Override
  public Difference differenceThere(Object written, Object read, Form form) {
    return type.differenceThere(written, read, form);
  }
}
