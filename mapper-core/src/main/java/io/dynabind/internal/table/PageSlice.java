package io.dynabind.internal.table;

import io.dynabind.operation.ItemOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a query or scan.
 *
 * @param items its entities
 * @param next asks for the page after it; null at the end
 * @param <T> the entity
 */
record PageSlice<T>(List<T> items, @Nullable ItemOperation next) {}
