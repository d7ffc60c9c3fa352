package io.dynabind.executor;

import io.dynabind.item.ItemReader;
import io.dynabind.outcome.Throttling;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Why an attempt failed.
 *
 * @param kind the kind of failure
 * @param cause the client's exception
 * @param current gives a reader of the item that came with a failed condition, a new one each time;
 *     null if none came
 * @param cancellations why each action of a transaction failed, in the order of the actions; empty
 *     for anything else
 * @param throttling which limits were exceeded, where the service says it; else empty
 */
public record Failure(
    Kind kind,
    Throwable cause,
    @Nullable Supplier<ItemReader> current,
    List<Cancellation> cancellations,
    List<Throttling> throttling) {

  /** Freezes the lists. */
  public Failure {
    cancellations = List.copyOf(cancellations);
    throttling = List.copyOf(throttling);
  }

  /**
   * A failure that no limit has caused.
   *
   * @param kind the kind
   * @param cause the client's exception
   * @param current gives a reader of the item that came with a failed condition, or null
   * @param cancellations why each action of a transaction failed
   */
  public Failure(
      Kind kind,
      Throwable cause,
      @Nullable Supplier<ItemReader> current,
      List<Cancellation> cancellations) {
    this(kind, cause, current, cancellations, List.of());
  }

  /**
   * A failure without an item.
   *
   * @param kind the kind
   * @param cause the client's exception
   * @return the failure
   */
  public static Failure of(Kind kind, Throwable cause) {
    return new Failure(kind, cause, null, List.of());
  }

  /** The kinds of failures. */
  public enum Kind {
    /** The condition was false. */
    CONDITION_FAILED(false),
    /** A transaction was cancelled; the cancellations say why. */
    TRANSACTION_CANCELED(false),
    /** A transaction was working on the item. */
    CONFLICT(true),
    /** The service throttled the request. */
    THROTTLED(true),
    /** One hash key got more traffic than a partition serves. */
    HOT_KEY(true),
    /** The caller has no permission, or no valid credentials. */
    ACCESS_DENIED(false),
    /** The table or index does not exist. */
    TABLE_MISSING(false),
    /** The table exists, or is being changed. */
    TABLE_IN_USE(false),
    /** The service found the request invalid. */
    INVALID(false),
    /** The service failed. */
    SERVER_ERROR(true),
    /** The connection failed. */
    CONNECTION(true),
    /** No answer came in time. */
    TIMEOUT(true),
    /** The answer could not be understood, or was damaged. */
    BAD_ANSWER(true),
    /** The transaction's token was given to another one within ten minutes. */
    TOKEN_REUSED(false),
    /** The thread was interrupted, or the future cancelled. */
    INTERRUPTED(false),
    /** The client failed in another way. */
    OTHER(false);

    private final boolean transientFailure;

    Kind(boolean transientFailure) {
      this.transientFailure = transientFailure;
    }

    /**
     * Whether the same request may succeed a little later.
     *
     * @return true if waiting and sending it again makes sense
     */
    public boolean isTransient() {
      return transientFailure;
    }
  }

  /**
   * Why one action of a transaction failed.
   *
   * @param code the service's code, such as {@code ConditionalCheckFailed}; {@code None} if this
   *     action was fine
   * @param current gives a reader of the item that came with a failed condition; null if none came
   */
  public record Cancellation(String code, @Nullable Supplier<ItemReader> current) {

    /**
     * Whether this action was fine.
     *
     * @return true for {@code None}
     */
    public boolean isNone() {
      return code.equals("None");
    }
  }

  /**
   * A reader of the item that came with a failed condition.
   *
   * @return a new reader, or empty
   */
  public Optional<ItemReader> currentItem() {
    return Optional.ofNullable(current).map(Supplier::get);
  }
}
