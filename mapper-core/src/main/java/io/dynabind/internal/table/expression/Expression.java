package io.dynabind.internal.table.expression;

import io.dynabind.expression.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of one write.
 *
 * @param update the update expression, or null
 * @param condition the condition expression, or null
 * @param placeholders what the placeholders of both stand for
 * @param harmfulTwice whether the update, applied twice, leaves another item than once
 */
public record Expression(
    @Nullable String update,
    @Nullable String condition,
    Placeholders placeholders,
    boolean harmfulTwice) {}
