package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a number that DynamoDB counts by itself: {@code insert} and {@code put} write {@link
 * #start}, and every update, of an entity or by key, adds {@link #by} to what is stored, whatever
 * the entity says.
 *
 * <pre>{@code
 * public record Page(@HashKey String url, String text, @Counter long revisions) {}
 *
 * Page saved = pages.update(page); // saved.revisions() is the new number
 * }</pre>
 *
 * <p>An item without the attribute counts from {@link #start}: its first update writes that. A
 * {@code put} begins again, because it replaces the item. The entity that {@code update} and {@code
 * saveChanged} return has the new number, which DynamoDB sends back with the whole item: that costs
 * no capacity, but the bytes of the item. {@code exactlyOnce()} and transactions give nothing back,
 * so that their entities keep the number that they were given. To add another amount, or to set the
 * number, use an attribute without this annotation and {@code increment}.
 *
 * <p>Counting twice is not counting once: after a lost answer such an update is sent again only if
 * the entity has a {@link Version}, by whose token it is known, or if it is sent {@code
 * exactlyOnce()}; else it ends as unknown.
 *
 * <p>The type is {@code Long}, {@code long}, {@code Integer} or {@code int}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface Counter {

  /**
   * The number that a new item has.
   *
   * @return the number
   */
  long start() default 0;

  /**
   * What each update adds; may be negative, but not 0.
   *
   * @return the amount
   */
  long by() default 1;
}
