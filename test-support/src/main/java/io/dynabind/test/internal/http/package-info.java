/** Whole requests and answers, whichever of the SDK's two HTTP interfaces carries them. */
@NullMarked
package io.dynabind.test.internal.http;

import org.jspecify.annotations.NullMarked;
