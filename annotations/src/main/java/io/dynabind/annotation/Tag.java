package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A tag of a table, used as a member of {@link Table#tags()}.
 *
 * <pre>{@code
 * @Table(value = "orders", tags = @Tag(key = "team", value = "checkout"))
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Tag {

  /**
   * The tag's key, 1 to 128 characters.
   *
   * @return the key
   */
  String key();

  /**
   * The tag's value, up to 256 characters.
   *
   * @return the value
   */
  String value() default "";
}
