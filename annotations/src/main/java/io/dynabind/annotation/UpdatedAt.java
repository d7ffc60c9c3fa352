package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the time of the last write of an item, which dynabind sets with every write: {@code
 * insert}, {@code put}, {@code update}, {@code saveChanged} and updates by key, in batches and
 * transactions too.
 *
 * <pre>{@code
 * public record Order(
 *     @HashKey String id, @CreatedAt Instant createdAt, @UpdatedAt Instant updatedAt) {}
 * }</pre>
 *
 * <p>Types and times are those of {@link CreatedAt}; within one write both are the same moment. It
 * is the clock of the machine that writes: a {@link Version}, not this time, tells which of two
 * writes was the later one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface UpdatedAt {}
