package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the time at which an item was created, which dynabind sets: {@code insert} always, {@code
 * put} where it is null, so that an entity that was read keeps it. {@code update} and {@code
 * saveChanged} keep the stored time where the entity's is null, and set it where there is none; so
 * does {@code updateByKey} with {@code orCreate()}.
 *
 * <pre>{@code
 * public record Order(
 *     @HashKey String id, @CreatedAt Instant createdAt, @UpdatedAt Instant updatedAt) {}
 * }</pre>
 *
 * <p>The type is {@code Instant}, {@code OffsetDateTime}, {@code ZonedDateTime}, {@code
 * java.util.Date}, or {@code Long} or {@code long} for milliseconds since 1970, of which 0 counts
 * as null. Times of one's own, such as {@code LocalDateTime}, are refused: they do not say which
 * moment they mean. The time is that of the builder's {@code clock(…)}, in the clock's zone, cut to
 * what {@link StoredAs} can store. It is taken once for each write, however often that is sent, and
 * the returned entity has it; a bean is set once its write was applied.
 *
 * <p>It may be a range key. In a {@link Flatten flattened} component that is null it is not set,
 * nor in a nested value, which is stored as it is.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface CreatedAt {}
