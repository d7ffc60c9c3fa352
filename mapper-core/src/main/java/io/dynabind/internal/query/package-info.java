/** Turns what is written on repositories into criteria, and criteria into plans. */
@NullMarked
package io.dynabind.internal.query;

import org.jspecify.annotations.NullMarked;
