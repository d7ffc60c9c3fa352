package io.dynabind.internal.repository;

import org.jspecify.annotations.Nullable;

/** A method whose annotations were parsed. */
@FunctionalInterface
interface AnnotatedMethod {

  /** The second phase of startup: checks types and decides; null if a problem was reported. */
  @Nullable RepositoryMethod plan(MethodPlanning<?> planning);
}
