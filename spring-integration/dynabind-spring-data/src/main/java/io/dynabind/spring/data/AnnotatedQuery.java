package io.dynabind.spring.data;

import io.dynabind.repository.PlannedMethod;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.RepositoryQuery;

/**
 * A method whose annotation says what it does; core plans and calls it.
 *
 * @param method the method as Spring Data knows it
 * @param planned the method as core has planned it
 */
record AnnotatedQuery(QueryMethod method, PlannedMethod planned) implements RepositoryQuery {

  @Override
  @SuppressWarnings("NullAway") // javac 17 does not tell it that methods take null in arrays
  public @Nullable Object execute(@Nullable Object[] parameters) {
    try {
      return planned.invoke(parameters);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(method.getName() + " failed", e);
    }
  }

  @Override
  public QueryMethod getQueryMethod() {
    return method;
  }
}
