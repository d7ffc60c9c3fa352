package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores an attribute in another form than its type's own. A form that does not fit the type is
 * refused at startup.
 *
 * <pre>{@code
 * public record Event(
 *     @HashKey String stream,
 *     @RangeKey @StoredAs(value = Form.PADDED_TEXT, digits = 12) long number,   // "000000000042"
 *     @StoredAs(Form.EPOCH_MILLIS) Instant at,
 *     @StoredAs(Form.SET) List<String> tags,
 *     @StoredAs(Form.CODE) Status status) {}
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
public @interface StoredAs {

  /**
   * The form.
   *
   * @return the form
   */
  Form value();

  /**
   * How many digits {@link Form#PADDED_TEXT} has, from 1 to 1,000. A number with more of them is
   * refused when it is written.
   *
   * @return the digits; 0 for as many as the type can have, which a {@code BigInteger} does not say
   */
  int digits() default 0;
}
