/**
 * Implements {@code io.dynabind.table}: each verb is written once, as a {@link
 * io.dynabind.internal.table.Conversation}, which a driver that blocks and one that does not run.
 */
@NullMarked
package io.dynabind.internal.table;

import org.jspecify.annotations.NullMarked;
