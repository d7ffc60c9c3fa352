/**
 * The words a user writes on entities and repositories.
 *
 * <p>Every annotation may sit on a record component, a field or a getter, and is inherited from
 * superclasses and interfaces. The package depends on nothing, so domain code that carries these
 * annotations does not pull in the mapper.
 */
package io.dynabind.annotation;
