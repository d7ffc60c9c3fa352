/** Cursors: what they are bound to, their bytes, and how these are signed or encrypted. */
@NullMarked
package io.dynabind.internal.cursor;

import org.jspecify.annotations.NullMarked;
