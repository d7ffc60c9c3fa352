package io.dynabind.test.corpus;

import java.lang.reflect.Method;

/**
 * An annotated method of a repository, and what is to become of it.
 *
 * @param repository the interface
 * @param method the method
 * @param expected what the method does, as {@code describe} prints it, or {@code [problem] message}
 *     of each problem, with {@code & } between them
 */
public record MethodRow(Class<?> repository, Method method, String expected) {

  /** The row as the title of a test. */
  @Override
  public String toString() {
    return repository.getSimpleName() + "." + method.getName();
  }
}
