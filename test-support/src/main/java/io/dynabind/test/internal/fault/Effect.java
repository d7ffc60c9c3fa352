package io.dynabind.test.internal.fault;

import io.dynabind.test.internal.http.HttpCall;

/** What a fault does to a request. */
@FunctionalInterface
public interface Effect {

  /** The course that this request takes. */
  Course on(HttpCall call);
}
