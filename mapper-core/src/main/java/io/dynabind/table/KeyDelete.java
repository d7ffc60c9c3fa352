package io.dynabind.table;

import java.util.Optional;

/**
 * A deletion by key, with options.
 *
 * <pre>{@code
 * Optional<Order> deleted = table.prepare().deleteByKey(key).mustExist().returning(OLD).execute();
 * }</pre>
 *
 * <p>It yields the item that was asked for by {@link #returning}, else nothing. Immutable and
 * thread-safe.
 *
 * @param <T> the entity
 */
public interface KeyDelete<T> extends DeleteSteps<KeyDelete<T>>, WriteCall<Optional<T>> {}
