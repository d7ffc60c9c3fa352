package io.dynabind.internal.table;

import io.dynabind.operation.ItemOperation;
import io.dynabind.outcome.Rejected;

/**
 * One write, ready to be sent.
 *
 * @param verb the verb, such as {@code insert}
 * @param operation what is sent
 * @param result what an applied write yields
 * @param whenApplied is run once the write was applied, and only then
 * @param reason tells which condition was false
 * @param <R> what it yields
 */
record Write<R>(
    String verb, ItemOperation operation, R result, Runnable whenApplied, Reason reason) {

  /** Tells which condition was false. */
  @FunctionalInterface
  interface Reason {

    /**
     * Tells it.
     *
     * @param found whether an item came with the refusal
     * @return the condition that was false
     */
    Rejected.Reason of(boolean found);
  }
}
