/**
 * The words a user writes on entities and repositories.
 *
 * <p>An annotation of a component may sit on a record component, a field, a getter or a setter, or
 * on a parameter of a {@link io.dynabind.annotation.Creator}; those of fields and methods are
 * inherited from superclasses and interfaces, as are most of those on classes. The nearest one
 * counts. The package depends on nothing, so domain code that carries these annotations does not
 * pull in the mapper.
 *
 * <p>Entities, and the types nested in them, are records, immutable classes with a {@link
 * io.dynabind.annotation.Creator}, classes made by a builder ({@link
 * io.dynabind.annotation.BuiltBy}), beans, or sealed types with variants of these kinds ({@link
 * io.dynabind.annotation.Discriminator}). The attributes of a record are its components. A bean is
 * a static or top-level class with a constructor without parameters, of any visibility. Its
 * attributes are its instance fields, those of superclasses first, except transient ones; after
 * them come, sorted by name, the pairs of getter ({@code getTotal()}, or {@code isOpen()} for a
 * boolean) and setter that have no field of their name. A value is read through its getter, or from
 * the field if the getter is private, has another type or is not there; it is written through its
 * setter, or else to the field. An attribute that can be read but not written, such as a final
 * field, is refused at startup unless it carries {@link io.dynabind.annotation.Ignore}.
 */
package io.dynabind.annotation;
