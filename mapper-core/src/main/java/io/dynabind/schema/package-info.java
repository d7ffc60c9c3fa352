/** What an entity's table looks like, derived from its model and codecs. */
@NullMarked
package io.dynabind.schema;

import org.jspecify.annotations.NullMarked;
