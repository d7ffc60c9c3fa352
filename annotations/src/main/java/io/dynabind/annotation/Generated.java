package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an identifier that dynabind makes where it is null when the entity is inserted or put: a
 * key, or any other attribute.
 *
 * <pre>{@code
 * public record Invoice(@HashKey @Generated(Generator.UUID_V7) String id, String customer) {}
 *
 * Invoice saved = invoices.insert(new Invoice(null, "c-1")); // saved.id() is its new key
 * }</pre>
 *
 * <p>The type is {@code String}, or {@code java.util.UUID} for the kinds that are UUIDs. The
 * identifier is made once for each write, however often that is sent, and the returned entity has
 * it; a bean is set once its write was applied. Updates make none: they name an item that is there.
 * {@code putAll} returns no entities; {@code batchWrite()} tells those that were written.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface Generated {

  /**
   * The kind of identifier.
   *
   * @return the kind
   */
  Generator value() default Generator.UUID;
}
