package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the attributes of a nested record or bean beside those of its owner instead of in a map of
 * its own. A flattened value of which no attribute is stored reads back as null.
 *
 * <pre>{@code
 * public record Order(@HashKey String id, @Flatten(prefix = "ship_") Address address) {}
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
public @interface Flatten {

  /**
   * Is put before the stored name of each flattened attribute.
   *
   * @return the prefix; empty for none
   */
  String prefix() default "";
}
