package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a variant of a sealed type. Every record or final class that a type with {@link
 * Discriminator} permits, at any depth, has one.
 *
 * <pre>{@code
 * @Subtype(value = "dog", formerly = "hound")
 * record Dog(String name) implements Animal {}
 *
 * @Subtype(value = "unknown", fallback = true)
 * record Unknown(@Attribute("type") String found) implements Animal {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Subtype {

  /**
   * The name that is stored.
   *
   * @return not empty, and no other variant's
   */
  String value();

  /**
   * Names that were stored in the past, and are still read.
   *
   * @return the former names; none by default
   */
  String[] formerly() default {};

  /**
   * Whether items with a name that no variant has are read as this variant. A component of type
   * String that is stored under the discriminator's own name takes the name that was found, and
   * writes it unchanged.
   *
   * @return true for at most one variant; if false for all, an unknown name is a data error
   */
  boolean fallback() default false;
}
