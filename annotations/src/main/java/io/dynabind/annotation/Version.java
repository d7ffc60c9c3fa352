package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the version for optimistic locking: put, update and delete of an entity succeed only while
 * the stored version is the entity's. Stored versions start at 1; null or zero means that the
 * stored item has none. The type is {@code Long}, {@code long}, {@code Integer} or {@code int}.
 *
 * <pre>{@code
 * public record Order(@HashKey String id, BigDecimal total, @Version Long version) {}
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
public @interface Version {}
