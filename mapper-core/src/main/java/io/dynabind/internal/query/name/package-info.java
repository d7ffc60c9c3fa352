/** Derives criteria from the names of methods. */
@NullMarked
package io.dynabind.internal.query.name;

import org.jspecify.annotations.NullMarked;
