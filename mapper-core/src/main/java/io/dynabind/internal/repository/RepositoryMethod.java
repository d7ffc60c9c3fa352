package io.dynabind.internal.repository;

import io.dynabind.executor.CallOptions;
import org.jspecify.annotations.Nullable;

/** What a method of a repository does, decided at startup. */
@FunctionalInterface
interface RepositoryMethod {

  /**
   * Does it.
   *
   * @param proxy the repository
   * @param arguments the arguments, empty if there are none
   * @return the method's result
   * @throws Throwable whatever the method throws
   */
  @Nullable Object invoke(Object proxy, @Nullable Object[] arguments) throws Throwable;

  /**
   * The same method, whose calls are sent otherwise.
   *
   * @param options how
   * @return the method; this one if it sends nothing itself
   */
  default RepositoryMethod with(CallOptions options) {
    return this;
  }
}
