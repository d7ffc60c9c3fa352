/** Repositories: interfaces whose methods are planned at startup. */
@NullMarked
package io.dynabind.repository;

import org.jspecify.annotations.NullMarked;
