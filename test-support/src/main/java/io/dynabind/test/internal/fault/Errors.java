package io.dynabind.test.internal.fault;

import io.dynabind.test.internal.http.Ending;
import io.dynabind.test.internal.http.HttpAnswer;
import java.util.Map;

/** Answers of error that the server did not give. */
public final class Errors {

  private Errors() {}

  /** The server is not asked. */
  public static Effect before(int status, String code) {
    return call -> Course.instead(told(status, code, Map.of()));
  }

  /** The server does its work, and the client is told of an error. */
  public static Effect after(int status, String code) {
    return call -> Course.through(call, answer -> told(status, code, Map.of()));
  }

  static Ending told(int status, String code, Map<String, Object> more) {
    return Ending.of(HttpAnswer.error(status, code, "Fault: the request failed", more));
  }
}
