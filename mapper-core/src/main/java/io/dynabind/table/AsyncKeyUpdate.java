package io.dynabind.table;

import java.util.Optional;

/**
 * An update of an item by its key, without blocking. See {@link KeyUpdate}.
 *
 * @param <T> the entity
 */
public interface AsyncKeyUpdate<T>
    extends UpdateSteps<T, AsyncKeyUpdate<T>>, AsyncWriteCall<Optional<T>> {}
