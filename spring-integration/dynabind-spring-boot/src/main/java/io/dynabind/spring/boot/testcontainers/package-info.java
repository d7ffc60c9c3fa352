/** Connections to containers of tests; chosen by {@code @ServiceConnection}. */
@NullMarked
package io.dynabind.spring.boot.testcontainers;

import org.jspecify.annotations.NullMarked;
