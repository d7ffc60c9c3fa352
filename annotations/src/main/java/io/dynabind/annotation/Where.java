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
 * takes; a bound that is declared {@code @Nullable} is left out of a call where it is null, and so
 * is any other parameter that becomes a filter. Null for what is not declared so asks, by equality,
 * for items without the attribute; for a key it is refused.
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
