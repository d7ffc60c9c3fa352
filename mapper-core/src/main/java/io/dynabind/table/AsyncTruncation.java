package io.dynabind.table;

import java.util.concurrent.CompletableFuture;

/** Like {@link Truncation}, without blocking. */
public interface AsyncTruncation extends TruncationSteps<AsyncTruncation> {

  /**
   * Like {@link Truncation#execute}.
   *
   * @return how many items were deleted; cancelling it stops deleting
   */
  CompletableFuture<Long> execute();
}
