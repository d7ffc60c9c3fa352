/** Conditions, updates and projections as values, and their rendering with placeholders. */
@NullMarked
package io.dynabind.expression;

import org.jspecify.annotations.NullMarked;
