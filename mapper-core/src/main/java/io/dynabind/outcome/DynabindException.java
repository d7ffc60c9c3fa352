package io.dynabind.outcome;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The root of what a call to the service can throw. Messages never contain values of items. */
public abstract class DynabindException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * For subclasses.
   *
   * @param message the message
   * @param cause the failure beneath, if any
   */
  protected DynabindException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * What dynabind has to say in a failure: of a future, where it stands behind a {@code
   * CompletionException}, or of one that was cancelled, whose {@code CancellationException} has it
   * for a cause.
   *
   * <pre>{@code
   * CompletableFuture<Order> put = table.async().put(order);
   * put.cancel(true);
   * put.whenComplete((order, failure) ->
   *     boolean maybeApplied =
   *         DynabindException.in(failure).orElse(null) instanceof OutcomeUnknownException);
   * }</pre>
   *
   * @param failure what was thrown, or null
   * @return the first exception of dynabind among it and its causes; empty if there is none
   */
  public static Optional<DynabindException> in(@Nullable Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof DynabindException own) {
        return Optional.of(own);
      }
    }
    return Optional.empty();
  }
}
