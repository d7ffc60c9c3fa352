package io.dynabind.internal.repository;

import io.dynabind.query.AccessPattern;
import io.dynabind.query.Criteria;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans what a method asks. */
@FunctionalInterface
interface FinderPlanner {

  /**
   * Plans it.
   *
   * @param method the method
   * @param criteria what it asks
   * @param patterns takes how it works
   * @return what it does, or null if a problem was reported
   */
  @Nullable FinderMethod plan(Method method, Criteria criteria, List<AccessPattern> patterns);
}
