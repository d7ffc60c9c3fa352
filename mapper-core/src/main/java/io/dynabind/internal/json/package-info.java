/** JSON text by way of Jackson's databind, which an application may bring or not. */
@NullMarked
package io.dynabind.internal.json;

import org.jspecify.annotations.NullMarked;
