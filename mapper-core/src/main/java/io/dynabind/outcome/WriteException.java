package io.dynabind.outcome;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A write was not, or perhaps not, applied. */
public abstract class WriteException extends DynabindException {

  private static final long serialVersionUID = 1L;

  private final WriteFacts write;
  private @Nullable String summary;
  private transient @Nullable TransactionResult transaction;

  WriteException(String message, WriteFacts write, @Nullable Throwable cause) {
    super(message, cause);
    this.write = write;
  }

  /**
   * What was attempted.
   *
   * @return entity, verb, origin, key attributes, condition and number of attempts
   */
  public final WriteFacts write() {
    return write;
  }

  /** Tells of the transaction that the write was an action of. */
  void within(TransactionResult result) {
    transaction = result;
    summary = result.summary();
  }

  /**
   * What became of the other actions of its transaction.
   *
   * @return the transaction's result; empty for a write on its own, and for an exception that has
   *     been serialized, since entities need not be serializable
   */
  public final Optional<TransactionResult> transaction() {
    return Optional.ofNullable(transaction);
  }

  @Override
  public @Nullable String getMessage() {
    String own = super.getMessage();
    return summary == null ? own : own + " in a transaction of " + summary;
  }
}
