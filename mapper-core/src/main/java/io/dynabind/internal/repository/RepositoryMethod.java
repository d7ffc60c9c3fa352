package io.dynabind.internal.repository;

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
}
