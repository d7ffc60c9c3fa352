package io.dynabind.codec;

import io.dynabind.item.RawKey;
import org.jspecify.annotations.Nullable;

/**
 * An entity together with its key as it is stored, from which a query can continue.
 *
 * @param value the entity
 * @param key the stored key, or null if the item does not hold all of it
 * @param <T> the entity's type
 */
public record Decoded<T>(T value, @Nullable RawKey key) {}
