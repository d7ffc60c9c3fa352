package io.dynabind.internal.repository;

import io.dynabind.annotation.AllowScan;
import io.dynabind.annotation.ConsistentRead;
import io.dynabind.annotation.Hydrate;
import io.dynabind.annotation.Index;
import io.dynabind.annotation.Union;
import io.dynabind.query.Hints;
import java.lang.reflect.Method;

/**
 * {@link ConsistentRead}, {@link AllowScan}, {@link Hydrate}, {@link Union} and {@link Index}: what
 * is said about the way.
 */
final class HintWords {

  private HintWords() {}

  static Hints with(Hints hints, Method method, Class<?> repository) {
    Hints with = hints;
    Index index = method.getAnnotation(Index.class);
    if (index != null) {
      with = with.withIndex(index.value());
    }
    if (method.isAnnotationPresent(ConsistentRead.class)) {
      with = with.consistently();
    }
    if (method.isAnnotationPresent(Hydrate.class)) {
      with = with.hydrating();
    }
    if (method.isAnnotationPresent(Union.class)) {
      with = with.uniting();
    }
    return allowScan(method, repository) ? with.allowingScan() : with;
  }

  /** Whether the method, or an interface that has it, may scan. */
  static boolean allowScan(Method method, Class<?> repository) {
    return method.isAnnotationPresent(AllowScan.class)
        || method.getDeclaringClass().isAnnotationPresent(AllowScan.class)
        || repository.isAnnotationPresent(AllowScan.class);
  }
}
