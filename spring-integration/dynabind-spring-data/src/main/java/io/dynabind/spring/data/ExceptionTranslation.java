package io.dynabind.spring.data;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Translates what the methods of a repository throw, now or later.
 *
 * @param repository the interface
 */
record ExceptionTranslation(Class<?> repository) implements MethodInterceptor {

  private static final DynamoExceptionTranslator TRANSLATOR = new DynamoExceptionTranslator();

  @Override
  public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
    try {
      Object result = invocation.proceed();
      if (result instanceof CompletableFuture<?> future) {
        return Futures.translated(future);
      }
      return result instanceof Stream<?> stream
          ? TranslatingStream.of(stream)
          : Reactor.translated(result);
    } catch (RuntimeException e) {
      throw translated(e);
    }
  }

  /** The failure in Spring's words; itself if there are none for it. */
  static RuntimeException translated(RuntimeException failure) {
    DataAccessException found = TRANSLATOR.translateExceptionIfPossible(failure);
    return found == null ? failure : found;
  }
}
