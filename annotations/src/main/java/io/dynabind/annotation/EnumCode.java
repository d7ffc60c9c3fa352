package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the field of an enum, or its method without parameters, that gives the code of a constant:
 * a {@code String}, an {@code int} or a {@code long}. Attributes with {@link Form#CODE} store it.
 * Codes must be distinct, which is checked at startup.
 *
 * <pre>{@code
 * enum Status {
 *   PAID("P"), SHIPPED("S");
 *
 *   @EnumCode private final String code;
 *   ...
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface EnumCode {}
