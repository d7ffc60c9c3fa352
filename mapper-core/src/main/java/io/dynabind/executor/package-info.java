/**
 * The extension point beneath everything: an {@link io.dynabind.executor.Executor} sends one
 * operation once, with or without blocking, and says exactly what became of it.
 */
@NullMarked
package io.dynabind.executor;

import org.jspecify.annotations.NullMarked;
