package io.dynabind.spring.data;

import org.springframework.dao.UncategorizedDataAccessException;

/**
 * A write that was applied, after which something else failed: a callback, or the reading of the
 * item that came back. It is not to be repeated. The cause is the {@link
 * io.dynabind.outcome.AfterWriteException} that says which write it was, and has what it yields.
 *
 * <pre>{@code
 * try {
 *   orders.save(order);
 * } catch (AppliedWriteException e) {
 *   log.warn("stored, but not announced", e);
 * }
 * }</pre>
 */
public final class AppliedWriteException extends UncategorizedDataAccessException {

  private static final long serialVersionUID = 1L;

  AppliedWriteException(String message, Throwable cause) {
    super(message, cause);
  }
}
