package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores an attribute through a converter.
 *
 * <pre>{@code
 * public record Parcel(@HashKey String id, @Convert(WeightInGrams.class) Weight weight) {}
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
public @interface Convert {

  /**
   * The converter: a class with a constructor without parameters that implements {@code
   * io.dynabind.codec.AttributeConverter} for the attribute's type. Checked at startup.
   *
   * @return the converter's class
   */
  Class<?> value();
}
