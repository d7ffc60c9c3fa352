/**
 * What a user holds of a table: {@link io.dynabind.table.EntityTable} and what it hands out, as
 * interfaces and values.
 */
@NullMarked
package io.dynabind.table;

import org.jspecify.annotations.NullMarked;
