/** Spring Data repositories on dynabind. */
@NullMarked
package io.dynabind.spring.data;

import org.jspecify.annotations.NullMarked;
