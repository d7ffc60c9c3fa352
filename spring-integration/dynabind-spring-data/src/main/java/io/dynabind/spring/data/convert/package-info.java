/** Spring's converters as the stored forms of types. */
@NullMarked
package io.dynabind.spring.data.convert;

import org.jspecify.annotations.NullMarked;
