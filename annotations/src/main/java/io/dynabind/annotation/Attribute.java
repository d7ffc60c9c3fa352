package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how an attribute is stored: under which name, which names it had before, and what becomes of
 * null. Without it the component's name is stored, and null is left out.
 *
 * <pre>{@code
 * public record Order(
 *     @HashKey @Attribute("pk") String customerId,
 *     @Attribute(formerly = {"sum", "amount"}) BigDecimal total,
 *     @Attribute(nulls = Nulls.STORE) String note) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface Attribute {

  /**
   * The name in the item: 1 to 65,535 bytes of UTF-8, for keys at most 255. May be left out where
   * another member is given.
   *
   * @return the stored name; empty for the component's name
   */
  String value() default "";

  /**
   * Names that the attribute had before, and under which it is still read. Where an item has it
   * under several names, the current one wins, then the first listed. It is always written under
   * its current name; replacing or updating an item removes the former ones. Queries, filters,
   * indexes and the time to live of a table know the current name alone; therefore an attribute of
   * a key or an index, and a version, cannot have former names.
   *
   * @return former names, each of 1 to 65,535 bytes of UTF-8
   */
  String[] formerly() default {};

  /**
   * What becomes of null, an empty Optional and an empty set. Not for attributes of keys and
   * indexes, nor for the version.
   *
   * @return whether they are left out or stored as NULL; NULL is read in either case
   */
  Nulls nulls() default Nulls.OMIT;
}
