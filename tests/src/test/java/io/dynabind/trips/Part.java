package io.dynabind.trips;

import java.util.function.UnaryOperator;

/**
 * A component of a declared class.
 *
 * @param name its name
 * @param annotations its annotations, each with a blank behind
 * @param type gives its type, out of the argument of a generic class
 * @param role how it is stored
 */
record Part(String name, String annotations, UnaryOperator<JavaType> type, Role role) {

  /** How a component is stored. */
  enum Role {
    STORED,
    FLATTENED,
    IGNORED
  }

  private static final JavaType T = new TypeVariable("T");

  String source() {
    return annotations + declared();
  }

  String declared() {
    return type.apply(T).source() + " " + name;
  }

  String typeSource() {
    return type.apply(T).source();
  }

  String accessor(String verb) {
    String prefix = verb.equals("get") && typeSource().equals("boolean") ? "is" : verb;
    return prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
