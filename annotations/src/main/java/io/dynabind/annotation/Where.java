package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a parameter of a {@link Query} method without a written key asks of its attribute.
 *
 * <pre>{@code
 * @Query
 * List<Order> placed(
 *     String customerId,
 *     @Where(value = "placedAt", is = Is.AT_LEAST) Instant from,
 *     @Where(value = "placedAt", is = Is.AT_MOST) Instant to);
 * }</pre>
 *
 * <p>A lower and an upper bound of one attribute, both included, are one BETWEEN, which a key
 * takes; a bound that may be null is left out where it is null.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Where {

  /**
   * The attribute.
   *
   * @return its name in Java, such as {@code "address.city"}; empty for the parameter's own name
   */
  String value() default "";

  /**
   * How it is compared.
   *
   * @return the operator
   */
  Is is() default Is.EQUAL_TO;
}
