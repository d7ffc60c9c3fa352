package io.dynabind.test.internal.memory;

import java.io.Serial;
import java.util.Map;

/** An answer of error. */
final class ServiceException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final String code;
  private final transient Map<String, Object> members;

  ServiceException(String code, String message, Map<String, Object> members) {
    super(message);
    this.code = code;
    this.members = members;
  }

  ServiceException(String code, String message) {
    this(code, message, Map.of());
  }

  static ServiceException invalid(String message) {
    return new ServiceException("ValidationException", message);
  }

  String code() {
    return code;
  }

  /** Further members of the answer. */
  Map<String, Object> members() {
    return members;
  }
}
