package io.dynabind.internal.table;

import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.operation.ItemOperation;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.WriteFacts;

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

  /** What is told of it, whatever becomes of it. */
  WriteFacts facts(int attempts) {
    EntityModel model = operation.codec().model();
    return new WriteFacts(
        model.name(),
        verb,
        operation.origin(),
        model.key().attributes().stream().map(AttributeModel::storedName).toList(),
        ReadableCondition.of(operation),
        attempts);
  }

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
