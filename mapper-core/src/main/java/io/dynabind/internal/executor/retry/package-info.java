/** Decorators over any executor: one repeats what failed for a while, one observes attempts. */
@NullMarked
package io.dynabind.internal.executor.retry;

import org.jspecify.annotations.NullMarked;
