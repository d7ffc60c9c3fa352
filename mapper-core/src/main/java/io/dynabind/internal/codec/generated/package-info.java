/**
 * Writes the classes of generated codecs, and the one small door through which they are defined.
 */
@NullMarked
package io.dynabind.internal.codec.generated;

import org.jspecify.annotations.NullMarked;
