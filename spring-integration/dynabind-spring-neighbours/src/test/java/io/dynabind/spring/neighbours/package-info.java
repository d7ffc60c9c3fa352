/** One application with repositories of three stores. */
@NullMarked
package io.dynabind.spring.neighbours;

import org.jspecify.annotations.NullMarked;
