package io.dynabind.test.internal.http;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a request ends for the client that sent it: an answer, a part of one, or a failure. */
public final class Ending {

  private final @Nullable HttpAnswer answer;
  private final byte[] body;
  private final @Nullable Exception failure;

  private Ending(@Nullable HttpAnswer answer, byte[] body, @Nullable Exception failure) {
    this.answer = answer;
    this.body = body;
    this.failure = failure;
  }

  public static Ending of(HttpAnswer answer) {
    return new Ending(answer, answer.body(), null);
  }

  /** The head and the first bytes arrive, then the connection breaks. */
  public static Ending broken(HttpAnswer answer, int length, IOException failure) {
    return new Ending(answer, Arrays.copyOf(answer.body(), length), failure);
  }

  /** Nothing arrives. */
  public static Ending failure(Exception failure) {
    return new Ending(null, new byte[0], failure);
  }

  /** The answer that arrives, if at least its head does. */
  public @Nullable HttpAnswer answer() {
    return answer;
  }

  byte[] body() {
    return body;
  }

  @Nullable Exception failure() {
    return failure;
  }

  /** The status that arrives, or 0. */
  public int status() {
    return answer == null ? 0 : answer.status();
  }
}
