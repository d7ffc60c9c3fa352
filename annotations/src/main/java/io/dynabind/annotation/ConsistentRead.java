package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that reads strongly consistently, at twice the read units. Global indexes cannot; asking
 * them so is a startup problem.
 *
 * <pre>{@code
 * @ConsistentRead
 * List<Order> findByCustomerId(String customerId);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ConsistentRead {}
