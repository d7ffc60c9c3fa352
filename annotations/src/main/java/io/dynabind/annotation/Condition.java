package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What must hold of the stored item for an {@link Update} or {@link Delete} method to change it, in
 * DynamoDB's condition language. Attributes are named by their components in Java, parameters by
 * {@code :name}; null is refused.
 *
 * <pre>{@code
 * @Update("SET status = :to")
 * @Condition("status = :from AND size(lines) > :none")
 * boolean move(OrderKey key, OrderStatus from, OrderStatus to, int none);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Condition {

  /**
   * The condition.
   *
   * @return such as {@code "status IN (:one, :other) AND attribute_exists(note)"}; a collection
   *     gives an IN several operands
   */
  String value();
}
