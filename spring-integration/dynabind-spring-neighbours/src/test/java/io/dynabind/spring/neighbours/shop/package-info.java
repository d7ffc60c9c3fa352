/** The application. */
@NullMarked
package io.dynabind.spring.neighbours.shop;

import org.jspecify.annotations.NullMarked;
