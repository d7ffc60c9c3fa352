package io.dynabind.table;

import java.util.Optional;

/**
 * An update of an item by its key. See {@link UpdateSteps} for what it can do.
 *
 * <pre>{@code
 * table.updateByKey(new OrderKey("c-1", "o-1"))
 *     .set(Order::status, SHIPPED)
 *     .when(attribute(Order::status).eq(PAID))
 *     .attempt();
 * }</pre>
 *
 * <p>It yields the item that was asked for by {@link #returning}, else nothing. Immutable and
 * thread-safe.
 *
 * @param <T> the entity
 */
public interface KeyUpdate<T> extends UpdateSteps<T, KeyUpdate<T>>, WriteCall<Optional<T>> {}
