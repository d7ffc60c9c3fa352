package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An attribute that something else writes: entities are read with it, and written without it.
 *
 * <pre>{@code
 * @Table("articles")
 * public record Article(@HashKey String id, String title, @ReadOnly Long views) {}
 *
 * articles.update(new Article("a-1", "New title", null)); // the views are what they were
 * articles.updateByKey("a-1").increment(Article::views, 1L).execute(); // is named, and so is written
 * }</pre>
 *
 * <p>{@code update} and {@code saveChanged} of an entity leave the attribute as it is. {@code
 * insert}, {@code put} and batches store an item anew, without it: <b>a put loses what was
 * there</b>. Updates by key and annotated repository methods write what they name, this attribute
 * too. The entity that a verb returns has the value that it was given.
 *
 * <p>An item may be without the attribute, so that its type has a null, or a {@link Default}. A
 * value that is stored inside of an item is always written as a whole, and has no such attributes.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface ReadOnly {}
