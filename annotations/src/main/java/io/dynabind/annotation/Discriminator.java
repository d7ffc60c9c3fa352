package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the variants of a sealed interface, or of an abstract sealed class, as maps that are told
 * apart by an attribute of this name. The attribute holds the name that {@link Subtype} gives the
 * variant, never a class name; it belongs to the type and needs no component.
 *
 * <pre>{@code
 * @Discriminator("kind")
 * public sealed interface Shape {
 *
 *   @Subtype("circle")
 *   record Circle(double radius) implements Shape {}
 *
 *   @Subtype("square")
 *   record Square(double side) implements Shape {}
 * }
 *
 * // new Circle(2) is stored as {"kind": "circle", "radius": 2}
 * }</pre>
 *
 * <p>Together with {@link Table} it makes the whole hierarchy one entity: all variants share the
 * table, the key and the version. It is inherited by sealed types below.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Discriminator {

  /**
   * The attribute's stored name.
   *
   * @return 1 to 65,535 bytes of UTF-8; 255 if an index uses it
   */
  String value() default "type";
}
