package io.dynabind.spring.boot;

import io.dynabind.problem.MappingException;

/** Says of a start that has failed where DynamoDB was looked for. */
final class AskedInVainException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  AskedInVainException(String asked, MappingException cause) {
    super(asked, cause);
  }
}
