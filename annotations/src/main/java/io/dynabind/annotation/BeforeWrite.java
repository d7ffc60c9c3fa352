package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method of an entity that is called before the entity is inserted, put, updated or saved
 * for its changes, alone or in a batch. It has no parameters, and returns the entity that is to be
 * written instead, or void: to change a bean, or to refuse by an exception.
 *
 * <pre>{@code
 * public record Account(@HashKey String email, String name) {
 *
 *   @BeforeWrite
 *   Account normalized() {
 *     return new Account(email.toLowerCase(Locale.ROOT), name.strip());
 *   }
 * }
 * }</pre>
 *
 * <p>It is called once for each call of a verb, in the caller's thread, before versions and other
 * generated values are made; never again for a retry. What it returns is written, its key included:
 * a key may be filled in. What it throws is thrown unchanged, and nothing is sent. Deletions and
 * writes by key call nothing.
 *
 * <p>One method of a class, and its superclasses and interfaces, may be marked; it may be private,
 * throws no checked exceptions, and is overridden as usual.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BeforeWrite {}
