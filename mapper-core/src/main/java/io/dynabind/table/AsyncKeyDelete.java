package io.dynabind.table;

import java.util.Optional;

/**
 * A deletion by key, with options, without blocking. See {@link KeyDelete}.
 *
 * @param <T> the entity
 */
public interface AsyncKeyDelete<T>
    extends DeleteSteps<AsyncKeyDelete<T>>, AsyncWriteCall<Optional<T>> {}
