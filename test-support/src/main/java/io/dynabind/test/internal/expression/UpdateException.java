package io.dynabind.test.internal.expression;

/** An update that cannot be carried out on this item. */
public final class UpdateException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UpdateException(String message) {
    super(message);
  }
}
