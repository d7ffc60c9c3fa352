package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives an attribute a stored name of its own. Without it the component's name is stored.
 *
 * <pre>{@code
 * public record Order(@HashKey @Attribute("pk") String customerId) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Attribute {

  /**
   * The name in the item: 1 to 65,535 bytes of UTF-8, for keys at most 255.
   *
   * @return the stored name
   */
  String value();
}
