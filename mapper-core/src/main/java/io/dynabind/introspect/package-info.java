/**
 * The extension point of introspection: a {@link io.dynabind.introspect.Convention} turns what is
 * written on a type or component into facts. dynabind's own annotations are conventions too.
 */
@NullMarked
package io.dynabind.introspect;

import org.jspecify.annotations.NullMarked;
