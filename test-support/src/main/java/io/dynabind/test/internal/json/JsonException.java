package io.dynabind.test.internal.json;

/** What should be JSON, or of a certain form, is not. */
public final class JsonException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public JsonException(String message) {
    super(message);
  }
}
