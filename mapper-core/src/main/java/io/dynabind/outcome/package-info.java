/** How a write ended: exactly one of four words, as a value or as an exception. */
@NullMarked
package io.dynabind.outcome;

import org.jspecify.annotations.NullMarked;
