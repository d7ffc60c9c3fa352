package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the constructor, or the static method, that makes the values of an immutable class. Its
 * parameters are the components, in their order: each is read by {@code getX()}, {@code isX()},
 * {@code x()} or the field {@code x}, the first of them that gives the parameter's type.
 *
 * <pre>{@code
 * @Table("customers")
 * public final class Customer {
 *   private final String id;
 *   private final String name;
 *
 *   private Customer(String id, String name) {
 *     this.id = id;
 *     this.name = name;
 *   }
 *
 *   @Creator
 *   public static Customer of(@HashKey String id, String name) {
 *     return new Customer(id, name);
 *   }
 * }
 * }</pre>
 *
 * <p>Annotations of a component stand on its parameter, its field or its getter. The class must be
 * compiled with {@code -parameters}, or parameters have no names. Constructor and method may be
 * private. A static method also makes the values of an abstract class or an interface. One that is
 * generic gives the class with type arguments of its own: {@code static <T> Page<T> of(List<T>
 * items)}.
 *
 * <p>Not needed where there is nothing to choose: on a class all of whose fields are final, with
 * one constructor, whose parameters have the names and types of the fields. A record is always made
 * by its canonical constructor, and takes the annotation nowhere else.
 *
 * <p>A field that is no parameter, but is not private or has a getter or setter, would be lost and
 * is refused: make it a parameter or {@code transient}, or put {@link Ignore} on it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.CONSTRUCTOR, ElementType.METHOD})
public @interface Creator {}
