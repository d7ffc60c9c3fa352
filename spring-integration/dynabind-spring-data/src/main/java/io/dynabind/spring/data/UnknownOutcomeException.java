package io.dynabind.spring.data;

import org.springframework.dao.UncategorizedDataAccessException;

/**
 * A write that may have been applied, or not: its answer was lost. It was not repeated, and may not
 * be without looking at what is stored. The cause is the {@link
 * io.dynabind.outcome.OutcomeUnknownException} that says which write it was.
 */
public final class UnknownOutcomeException extends UncategorizedDataAccessException {

  private static final long serialVersionUID = 1L;

  UnknownOutcomeException(String message, Throwable cause) {
    super(message, cause);
  }
}
