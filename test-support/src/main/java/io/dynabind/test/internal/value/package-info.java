/** Attribute values as immutable Java values. */
@NullMarked
package io.dynabind.test.internal.value;

import org.jspecify.annotations.NullMarked;
