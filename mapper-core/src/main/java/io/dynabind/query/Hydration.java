package io.dynabind.query;

import io.dynabind.expression.Condition;
import io.dynabind.expression.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * How the items are fetched whose keys an index has given.
 *
 * @param projection the projection expression, or null for all attributes
 * @param placeholders what the placeholders of the projection stand for
 * @param consistent whether the items are read strongly consistently
 * @param check must hold of an item that was fetched, since an index follows its table: attributes
 *     by stored names, values with their codecs
 */
public record Hydration(
    @Nullable String projection, Placeholders placeholders, boolean consistent, Condition check) {}
