package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The index that must answer a finder, where the planner would choose another way or several would
 * do.
 *
 * <pre>{@code
 * @Index("byStatus")
 * List<Order> findByStatus(OrderStatus status);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Index {

  /**
   * The index.
   *
   * @return its name
   */
  String value();
}
