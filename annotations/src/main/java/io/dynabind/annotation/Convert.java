package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores an attribute through a converter. On a class it is the converter of all attributes of
 * exactly that type, unless an attribute or the builder says otherwise. A converter of the values
 * that an Optional, an array, a collection or a map holds is used for each of them.
 *
 * <pre>{@code
 * public record Parcel(
 *     @HashKey String id,
 *     @Convert(WeightInGrams.class) Weight weight,
 *     @Convert(WeightInGrams.class) List<Weight> parts) {}
 *
 * @Convert(MoneyAsText.class)
 * public final class Money { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE
})
public @interface Convert {

  /**
   * The converter: a class with a constructor without parameters that implements {@code
   * io.dynabind.codec.AttributeConverter} for the attribute's type, or for what it holds. Checked
   * at startup.
   *
   * @return the converter's class
   */
  Class<?> value();
}
