package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Carries the attributes that no component maps, from reading to writing, so that replacing an item
 * loses nothing. Stands on one component of type {@code Map<String, Object>}, or {@code Map<String,
 * AttributeValue>} with the SDK's type, of an entity or of a type nested in it as a map.
 *
 * <pre>{@code
 * public record Order(
 *     @HashKey String id, BigDecimal total, @Unmapped Map<String, Object> rest) {}
 *
 * Order order = table.get("o-1").orElseThrow(); // rest() holds what newer programs have stored
 * table.put(order); // and stores it again, each value in its type
 * }</pre>
 *
 * <p>Values of {@code Object} are plain Java values: String, BigDecimal, Boolean, ByteBuffer, List,
 * Map, Set, and null for NULL. What is read is a new map that can be changed, empty where all
 * attributes are mapped. When writing, a null map is nothing; an entry whose name is that of a
 * mapped attribute is refused. Updating an entity writes the entries, and keeps what the map does
 * not hold.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface Unmapped {}
