package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the hash key (partition key) of the table. Exactly one attribute of an entity carries it;
 * its type must be stored as a string, a number or binary.
 *
 * <pre>{@code
 * @Table("zones")
 * public record Zone(@HashKey String id, int offsetSeconds) {}
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
public @interface HashKey {}
