package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the version for optimistic locking: put, update and delete of an entity succeed only while
 * the stored version is the entity's, and every write gives the item another one.
 *
 * <p>A {@code Long}, {@code long}, {@code Integer} or {@code int} counts the writes: stored ones
 * start at 1; null or zero means that the stored item has none, and is what such an item reads back
 * as. An item that is deleted and made again starts at 1 again, and may come to a version that
 * somebody still holds. A {@code String} or {@code UUID} is a new random UUID for each write, which
 * no item ever has twice; null or the empty text means that the stored item has none.
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
public @interface Version {

  /**
   * Whether a write leaves a token in the item, by which it is known again when its answer was
   * lost. Without it such a write ends as {@code Unknown} where its condition might have met its
   * own work, never as a conflict that was none, and the item is some 33 bytes smaller.
   *
   * @return true unless switched off
   */
  boolean token() default true;
}
