/**
 * Conditions and updates as applications write them, checked against an entity and rendered once
 * for each shape.
 */
@NullMarked
package io.dynabind.internal.table.expression;

import org.jspecify.annotations.NullMarked;
