package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method of an entity that is called after the entity was read: by get, query, scan, a
 * batch or the finder of a repository, as an item that a write returns, or as the item that won
 * over a rejected write. It has no parameters, and returns the entity that the caller is to get
 * instead, or void.
 *
 * <pre>{@code
 * public record Account(@HashKey String email, String name) {
 *
 *   @AfterRead
 *   Account named() {
 *     return name == null ? new Account(email, email) : this;
 *   }
 * }
 * }</pre>
 *
 * <p>Pages are read whole: it may be called for entities that the caller never asks for. What it
 * throws, the read throws; of items that come with a write it is logged, and they are left out.
 * Items that are turned into entities outside of tables and repositories call nothing.
 *
 * <p>One method of a class, and its superclasses and interfaces, may be marked; it may be private,
 * throws no checked exceptions, and is overridden as usual.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AfterRead {}
