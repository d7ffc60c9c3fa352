/**
 * The words a user writes on entities and repositories.
 *
 * <p>Every annotation may sit on a record component, a field or a getter, and is inherited from
 * superclasses and interfaces; the nearest one counts. The package depends on nothing, so domain
 * code that carries these annotations does not pull in the mapper.
 *
 * <p>Entities, and the types nested in them, are records or beans. The attributes of a record are
 * its components. A bean is a static or top-level class with a constructor without parameters, of
 * any visibility. Its attributes are its instance fields, those of superclasses first, except
 * transient ones; after them come, sorted by name, the pairs of getter ({@code getTotal()}, or
 * {@code isOpen()} for a boolean) and setter that have no field of their name. A value is read
 * through its getter, or from the field if the getter is private, has another type or is not there;
 * it is written through its setter, or else to the field. An attribute that can be read but not
 * written, such as a final field, is refused at startup unless it carries {@link
 * io.dynabind.annotation.Ignore}.
 */
package io.dynabind.annotation;
