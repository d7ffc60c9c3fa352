package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the values of a class, an abstract class or an interface are made by a builder. What
 * the builder has a setter for, and the class a getter ({@code getX()}, {@code isX()}, {@code x()})
 * or a field, is a component.
 *
 * <pre>{@code
 * @Table("orders")
 * @BuiltBy(Order.Builder.class)
 * public final class Order {
 *   @HashKey private final String id;
 *   private final String state;
 *   // constructor from the builder, getters
 *
 *   public static final class Builder {
 *     private String id;
 *     private String state = "NEW";
 *
 *     public Builder id(String id) { ... }
 *     public Builder state(String state) { ... }
 *     public Order build() { ... }
 *   }
 * }
 * }</pre>
 *
 * <p>Setters have one parameter, may return anything or nothing, and may be inherited; what one
 * that is declared to return the builder's class gives is used from there on. A setter takes its
 * component's type or a supertype: {@code Iterable<? extends String>} for {@code List<String>}.
 *
 * <p>An absent attribute is not set, so that the builder's own word counts: {@code state} above
 * reads back as {@code "NEW"}. Absent sets and {@code Optional}s are set to empty ones, for that is
 * how empty ones are stored. An absent attribute of a primitive is refused, as everywhere.
 *
 * <p>Annotations of a component stand on the class's field or getter, or on the builder's setter.
 *
 * <p>A field that the builder has no setter for, but that is not private or has a getter or setter,
 * would be lost and is refused: give the builder a setter, make the field {@code transient}, or put
 * {@link Ignore} on it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BuiltBy {

  /**
   * The builder.
   *
   * @return its class
   */
  Class<?> value();

  /**
   * The method of the builder that makes the value.
   *
   * @return its name
   */
  String buildMethod() default "build";

  /**
   * What stands before a component's name in the name of its setter, such as {@code set} or {@code
   * with}.
   *
   * @return the prefix; empty for none
   */
  String setterPrefix() default "";

  /**
   * The static method without parameters that gives a new builder. It is looked for in the class,
   * in the builder, and in the class around the builder.
   *
   * @return its name; empty for the builder's constructor without parameters
   */
  String builderMethod() default "";
}
