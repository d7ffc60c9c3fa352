package io.dynabind.outcome;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Not all writes of a batch were applied. Those that were, stay applied. */
public final class BatchException extends DynabindException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable BatchResult result;

  BatchException(BatchResult result) {
    super("Not all of a batch was applied: " + result, cause(result));
    this.result = result;
  }

  /** The first failure that has a cause. */
  private static @Nullable Throwable cause(BatchResult result) {
    for (BatchResult.Entry entry : result.leftovers()) {
      if (entry.outcome() instanceof NotApplied<?> not) {
        return not.cause();
      }
      if (entry.outcome() instanceof Unknown<?> unknown) {
        return unknown.cause();
      }
    }
    return null;
  }

  /**
   * What became of each write.
   *
   * @return the result
   * @throws NullPointerException if this exception has been serialized, which entities need not be
   */
  public BatchResult result() {
    return Objects.requireNonNull(result, "The result of a batch is not serialized");
  }
}
