package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Allows a method, or all methods of a repository, to scan where no key answers. Without it such a
 * method is a startup problem; and so is the annotation on a method of the repository that does not
 * scan.
 *
 * <pre>{@code
 * @AllowScan
 * List<Order> findByTotalGreaterThan(BigDecimal total);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AllowScan {}
