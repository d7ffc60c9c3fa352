package io.dynabind.test.internal.fault;

import io.dynabind.test.internal.http.Ending;
import io.dynabind.test.internal.http.HttpAnswer;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** Connections that break, before the server is asked or after it has answered. */
public final class Losses {

  private Losses() {}

  /** Nothing happens. */
  public static Effect none() {
    return after(Ending::of);
  }

  /** The server never sees the request. */
  public static Effect before(Supplier<Exception> failure) {
    return call -> Course.instead(Ending.failure(failure.get()));
  }

  /** The server does its work, and nothing of its answer arrives. */
  public static Effect instead(Supplier<Exception> failure) {
    return after(answer -> Ending.failure(failure.get()));
  }

  /** A part of the answer arrives, then the connection breaks. */
  public static Effect reset(IntUnaryOperator cut) {
    return after(
        answer ->
            Ending.broken(
                answer,
                cut.applyAsInt(answer.body().length),
                new IOException("Fault: the connection was reset in the middle of the answer")));
  }

  /**
   * A part of the answer arrives and looks whole; the AWS client takes none at all for {@code {}}.
   */
  public static Effect truncated(IntUnaryOperator cut) {
    return after(
        answer -> Ending.of(answer.truncated(1 + cut.applyAsInt(answer.body().length - 1))));
  }

  /** The answer arrives with the checksum of another. */
  public static Effect corrupted() {
    return after(answer -> Ending.of(answer.corrupted()));
  }

  private static Effect after(Function<HttpAnswer, Ending> ending) {
    return call -> Course.through(call, ending);
  }
}
