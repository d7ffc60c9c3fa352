package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A finder whose name joins by Or what several queries answer: each side is planned by itself, with
 * a key or an index of its own, and they run at once where there is an asynchronous client.
 *
 * <pre>{@code
 * @Union
 * List<Order> findByCustomerIdOrStatus(String customerId, OrderStatus status);
 * }</pre>
 *
 * <p>An item that several sides find comes once; those of the first side come first. There is no
 * order beyond that, and there are no pages. A union is read as a whole, also as a stream. Without
 * the annotation such a name is a startup problem, since it costs as much as its sides together;
 * and so is the annotation on a name without Or. Sides of the same key are two queries as well,
 * whose values may differ.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Union {}
