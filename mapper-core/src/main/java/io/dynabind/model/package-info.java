/** Immutable facts about mapped types. The model never encodes, executes or reads annotations. */
@NullMarked
package io.dynabind.model;

import org.jspecify.annotations.NullMarked;
