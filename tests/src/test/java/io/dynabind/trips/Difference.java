package io.dynabind.trips;

/** How a value that was read differs from the one that was written. Printed only when asked for. */
final class Difference {

  private final String problem;
  private final Object written;
  private final Object read;
  private String path = "";

  Difference(String problem, Object written, Object read) {
    this.problem = problem;
    this.written = written;
    this.read = read;
  }

  static Difference between(Object written, Object read) {
    return new Difference("", written, read);
  }

  /** The same difference, seen from the owner. */
  Difference at(Object step) {
    path = "." + step + path;
    return this;
  }

  @Override
  public String toString() {
    return "$%s: %swritten was %s, read was %s"
        .formatted(path, problem, Show.value(written), Show.value(read));
  }
}
