package io.dynabind.test.internal.value;

/** A value, or what is asked of it, is none that DynamoDB takes. */
public final class InvalidValueException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public InvalidValueException(String message) {
    super(message);
  }
}
