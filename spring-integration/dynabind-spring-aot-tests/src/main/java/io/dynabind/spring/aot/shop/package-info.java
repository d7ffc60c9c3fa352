/** An application that is processed ahead of time. */
@NullMarked
package io.dynabind.spring.aot.shop;

import org.jspecify.annotations.NullMarked;
