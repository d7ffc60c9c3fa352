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
 * <p>DynamoDB deletes expired items within a few days. Until then every read still gives them and
 * every condition still meets them: compare the attribute with the clock where that matters.
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
public @interface TimeToLive {}
