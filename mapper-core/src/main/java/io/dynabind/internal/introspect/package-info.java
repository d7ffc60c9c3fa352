/**
 * Annotated classes become models, by a list of small conventions.
 *
 * <p>The attributes of a record are its components. Those of a bean are its instance fields
 * (neither static nor transient), the superclass's first, and after them, sorted by name, the pairs
 * of getter and setter that have no field of their name. A value is read through the getter unless
 * that is private or there is none, else from the field; it is written through the setter, else to
 * the field. What can be read but not written is a problem, unless it is ignored.
 */
@NullMarked
package io.dynabind.internal.introspect;

import org.jspecify.annotations.NullMarked;
