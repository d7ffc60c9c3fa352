package io.dynabind.internal.executor.retry;

import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.Failure;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.operation.Operation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Answers attempts in the order of a script, whoever asks. */
final class Script implements Executor {

  final Deque<Attempt> attempts;
  final List<Duration> bounds = new ArrayList<>();
  int prepared;
  int sent;
  Runnable whileSending = () -> {};

  Script(Attempt... attempts) {
    this.attempts = new ArrayDeque<>(Arrays.asList(attempts));
  }

  static Attempt answered() {
    return new Attempt.Answered(Answer.DONE, 1);
  }

  static Attempt.Failed failed(Certainty certainty, Kind kind) {
    Failure failure = Failure.of(kind, new IllegalStateException(kind.name()));
    return new Attempt.Failed(certainty, failure, certainty == Certainty.NOT_SENT ? 0 : 1);
  }

  static Attempt.Failed cancelled(String... codes) {
    List<Failure.Cancellation> reasons =
        Arrays.stream(codes).map(code -> new Failure.Cancellation(code, null)).toList();
    Failure failure =
        new Failure(
            Kind.TRANSACTION_CANCELED, new IllegalStateException("cancelled"), null, reasons);
    return new Attempt.Failed(Certainty.REJECTED, failure, 1);
  }

  @Override
  public PreparedOperation prepare(Operation operation, CallOptions options) {
    prepared++;
    return new PreparedOperation() {

      @Override
      public Operation operation() {
        return operation;
      }

      @Override
      public PreparedOperation within(Duration time) {
        bounds.add(time);
        return this;
      }

      @Override
      public Attempt attempt() {
        sent++;
        whileSending.run();
        return attempts.remove();
      }

      @Override
      public CompletableFuture<Attempt> attemptAsync() {
        return CompletableFuture.completedFuture(attempt());
      }
    };
  }

  @Override
  public boolean supportsSync() {
    return true;
  }

  @Override
  public boolean supportsAsync() {
    return true;
  }
}
