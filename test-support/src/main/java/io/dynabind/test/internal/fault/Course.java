package io.dynabind.test.internal.fault;

import io.dynabind.test.internal.http.Ending;
import io.dynabind.test.internal.http.HttpAnswer;
import io.dynabind.test.internal.http.HttpCall;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The course of one request.
 *
 * @param forwarded what the server is asked; null if it is not
 * @param ending what the client is told when the server has answered; without its answer if it was
 *     not asked
 */
public record Course(@Nullable HttpCall forwarded, Function<@Nullable HttpAnswer, Ending> ending) {

  static Course instead(Ending ending) {
    return new Course(null, answer -> ending);
  }

  public static Course through(HttpCall forwarded, Function<HttpAnswer, Ending> ending) {
    return new Course(
        forwarded,
        answer -> {
          if (answer == null) {
            throw new IllegalStateException("The server was asked, but gave no answer");
          }
          return ending.apply(answer);
        });
  }
}
