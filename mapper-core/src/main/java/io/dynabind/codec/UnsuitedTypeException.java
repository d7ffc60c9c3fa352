package io.dynabind.codec;

import io.dynabind.model.TypeRef;

/** A factory claims a type, but cannot store it; the registry adds the place. */
final class UnsuitedTypeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String repair;

  /** Takes what is wrong as the end of a sentence that begins with the type. */
  UnsuitedTypeException(TypeRef type, String flaw, String repair) {
    super(type + " " + flaw);
    this.repair = repair;
  }

  String repair() {
    return repair;
  }
}
