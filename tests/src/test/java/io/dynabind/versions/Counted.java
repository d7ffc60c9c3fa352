package io.dynabind.versions;

/** An entity with a number that writes add to. */
interface Counted<T> {

  String id();

  long number();

  /** Another one, of the same version. */
  T plus(long amount);
}
