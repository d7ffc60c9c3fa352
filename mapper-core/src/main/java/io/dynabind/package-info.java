/**
 * The front door: {@link io.dynabind.Dynabind} puts entities, repositories and clients together,
 * once, at startup.
 */
@NullMarked
package io.dynabind;

import org.jspecify.annotations.NullMarked;
