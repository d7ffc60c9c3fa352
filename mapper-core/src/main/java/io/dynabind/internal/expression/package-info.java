/** Written expressions: texts that become the same values as the typed API builds. */
@NullMarked
package io.dynabind.internal.expression;

import org.jspecify.annotations.NullMarked;
