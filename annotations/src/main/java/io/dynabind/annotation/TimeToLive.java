package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the attribute by which DynamoDB expires items: seconds since 1970, stored as a number. An
 * {@code Instant} that carries it is stored so, its fraction of a second cut off.
 *
 * <pre>{@code
 * public record Session(@HashKey String id, @TimeToLive Instant expiresAt) {}
 * }</pre>
 *
 * <p>DynamoDB deletes expired items within a few days. Until then dynabind leaves them out of all
 * reads: {@code get}, queries, scans, batches and the methods of repositories take an item whose
 * time to live is now or before for absent, by the builder's {@code clock(…)}. {@code
 * includingExpired()} of a table, and {@code includeExpired()} of a query or scan, read them all
 * the same. {@code insert} may overwrite them, and so may a {@code put} of an entity without
 * version. All other writes meet them as they are: an {@code update} can renew one.
 *
 * <p>Queries and scans leave them out by a filter, so that they cost what they did before; where
 * the attribute is in the key that is asked, which no filter may name, they are left out when they
 * are read. DynamoDB never deletes items that expired more than five years ago, such as those with
 * 0: they have not expired for dynabind either. A null never expires.
 *
 * <p>A number that looks like milliseconds, more than 100,000,000,000, is refused before it is
 * sent, with an {@code ItemFormatException}: DynamoDB would take it for a time in some ten thousand
 * years.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Time to
 *     Live</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface TimeToLive {

  /**
   * Whether items are left out of reads once they have expired.
   *
   * @return false if they are to be seen until DynamoDB deletes them, and to be in the way of an
   *     insert
   */
  boolean hideExpired() default true;
}
