package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the range key (sort key) of the table. At most one attribute of an entity carries it; its
 * type must be stored as a string, a number or binary.
 *
 * <pre>{@code
 * @Table("transitions")
 * public record Transition(@HashKey String zone, @RangeKey Instant instant) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface RangeKey {}
