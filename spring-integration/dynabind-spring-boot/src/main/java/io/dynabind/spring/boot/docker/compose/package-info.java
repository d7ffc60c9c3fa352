/** Connections to services of Docker Compose. */
@NullMarked
package io.dynabind.spring.boot.docker.compose;

import org.jspecify.annotations.NullMarked;
