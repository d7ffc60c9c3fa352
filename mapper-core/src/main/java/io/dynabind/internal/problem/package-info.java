/** Collects the problems of a startup phase, and words places and suggestions in one way. */
@NullMarked
package io.dynabind.internal.problem;

import org.jspecify.annotations.NullMarked;
