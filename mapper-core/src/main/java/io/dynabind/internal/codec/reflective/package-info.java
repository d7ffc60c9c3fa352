/**
 * Codecs that reach members by reflection: what serves until classes are generated, and where they
 * cannot be; and the oracle of the generated ones.
 */
@NullMarked
package io.dynabind.internal.codec.reflective;

import org.jspecify.annotations.NullMarked;
