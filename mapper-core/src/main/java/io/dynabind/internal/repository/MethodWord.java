package io.dynabind.internal.repository;

import org.jspecify.annotations.Nullable;

/** What an annotation makes of the methods that carry it: the first phase of startup. */
@FunctionalInterface
interface MethodWord {

  /** Parses a method; null if a problem was reported. */
  @Nullable AnnotatedMethod parse(MethodContext context);
}
