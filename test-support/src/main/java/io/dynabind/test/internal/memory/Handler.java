package io.dynabind.test.internal.memory;

import java.util.Map;

/** Carries out one action. */
@FunctionalInterface
interface Handler {

  Map<String, Object> handle(Request request);
}
