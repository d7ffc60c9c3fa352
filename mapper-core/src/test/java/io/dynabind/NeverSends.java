package io.dynabind;

import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.operation.Operation;

/** An executor for startups, which send nothing. */
record NeverSends(boolean supportsSync, boolean supportsAsync) implements Executor {

  @Override
  public PreparedOperation prepare(Operation operation, CallOptions options) {
    throw new AssertionError("A startup sent " + operation);
  }
}
