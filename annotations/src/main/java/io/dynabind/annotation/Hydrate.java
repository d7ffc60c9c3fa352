package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A finder whose index does not hold all that it returns: the index is asked for keys, and the
 * items are fetched by them, a hundred at a time.
 *
 * <pre>{@code
 * @Hydrate
 * List<Order> findByStatus(OrderStatus status); // of an index with projection = KEYS_ONLY
 * }</pre>
 *
 * <p>An index follows its table, so an item may have changed or gone since: what is asked is
 * checked again of the item that was fetched, which is left out if it does not answer any more. The
 * order is the index's. Each item costs a read of its own. Where the index, or the table, holds all
 * that is returned, nothing is to be fetched, and the annotation is a startup problem.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">BatchGetItem</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Hydrate {}
