/**
 * Codecs that reach members by method handles: the oracle of the generated ones, and what serves
 * where classes cannot be defined.
 */
@NullMarked
package io.dynabind.internal.codec.reflective;

import org.jspecify.annotations.NullMarked;
