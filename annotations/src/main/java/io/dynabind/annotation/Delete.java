package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that deletes an item by its key, perhaps under a {@link Condition}.
 *
 * <pre>{@code
 * @Delete
 * @Condition("status = :status")
 * boolean discard(OrderKey key, OrderStatus status);      // false: missing, or of another status
 * }</pre>
 *
 * <p>The item is named by one parameter of the repository's key type, a record of the key's
 * components, or the entity itself; or by parameters that have the names of the key's components.
 * All others stand in the expressions as {@code :name}.
 *
 * <p>It returns nothing (an absent item is no mistake, but a condition that is false is thrown),
 * the entity or an {@code Optional} of it as it was, a {@code boolean} that tells whether there was
 * an item and the condition true, or the {@code Outcome}; or a {@code CompletableFuture} of these.
 * A deletion that gives the item back is not sent again once its answer was lost.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Delete {}
