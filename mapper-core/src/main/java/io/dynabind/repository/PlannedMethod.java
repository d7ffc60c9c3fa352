package io.dynabind.repository;

import io.dynabind.query.AccessPattern;
import org.jspecify.annotations.Nullable;

/**
 * A method whose annotation says what it does, such as {@link io.dynabind.annotation.Update},
 * checked and planned. It returns what the method declares.
 *
 * <p>Not to be implemented elsewhere. Immutable and thread-safe.
 */
public interface PlannedMethod {

  /**
   * How it works.
   *
   * @return what {@link RepositoryPlans#patterns} has for it
   */
  AccessPattern pattern();

  /**
   * Does it.
   *
   * @param arguments those of the call, all of them
   * @return the method's result
   * @throws Throwable what the same method of a repository of dynabind's own throws
   */
  @Nullable Object invoke(@Nullable Object... arguments) throws Throwable;
}
