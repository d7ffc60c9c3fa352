package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what an attribute reads back as where the item has it not, or has NULL there. Nothing
 * changes in writing: null is still stored as nothing.
 *
 * <pre>{@code
 * public record Account(
 *     @HashKey String id,
 *     @Default("0") long balance,
 *     @Default("ACTIVE") Status status,
 *     @Default("[]") List<String> tags) {}
 * }</pre>
 *
 * <p>A primitive with a default is never refused for being absent. A value that can be changed,
 * such as a list, is made anew for each read. A flattened value of which no attribute is stored is
 * still null: the defaults inside it count once one of its attributes is there. Key attributes are
 * never absent and have no default, nor has a version. Conditions, filters and finders see what is
 * stored, and not the default: ask for items without the attribute too where they are meant.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface Default {

  /**
   * The value as it would be stored: the text of a string or a number, {@code true} or {@code
   * false}, base64 for binary, {@code []} for an empty list or set, <code>{}</code> for an empty
   * map or a value of which nothing is stored. Read at startup by the attribute's codec; a text
   * that it refuses is a startup problem.
   *
   * @return the default as text
   */
  String value();
}
