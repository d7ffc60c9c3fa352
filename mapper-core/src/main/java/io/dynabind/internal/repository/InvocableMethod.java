package io.dynabind.internal.repository;

import io.dynabind.query.AccessPattern;
import io.dynabind.repository.PlannedMethod;
import org.jspecify.annotations.Nullable;

/**
 * A finished method without the proxy of its repository, which annotated methods do not need.
 *
 * @param method the method
 * @param pattern how it works
 */
record InvocableMethod(RepositoryMethod method, AccessPattern pattern) implements PlannedMethod {

  @Override
  public @Nullable Object invoke(@Nullable Object... arguments) throws Throwable {
    return method.invoke(this, arguments);
  }
}
