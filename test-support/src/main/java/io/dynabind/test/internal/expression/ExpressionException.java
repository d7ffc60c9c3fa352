package io.dynabind.test.internal.expression;

/** An expression that is wrong in itself, whatever the item. */
public final class ExpressionException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ExpressionException(String message) {
    super(message);
  }
}
