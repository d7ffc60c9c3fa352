package io.dynabind.introspect;

import io.dynabind.model.TypeRef;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component with all places on which its annotations may stand: record component, field, getter,
 * setter, and the getters that it overrides or implements.
 */
public interface AnnotatedComponent {

  /**
   * The class that is introspected.
   *
   * @return the entity's or nested type's class
   */
  Class<?> owner();

  /**
   * The component's name.
   *
   * @return the name in Java
   */
  String name();

  /**
   * The component's type.
   *
   * @return the full type
   */
  TypeRef type();

  /**
   * Finds an annotation in any of the places, the nearest first.
   *
   * @param annotation the annotation's class
   * @param <A> the annotation
   * @return the annotation, or null
   */
  <A extends Annotation> @Nullable A find(Class<A> annotation);

  /**
   * All annotations, for those that look for what annotations are annotated with.
   *
   * @return those of all places, the nearest first; some may be there twice
   */
  List<Annotation> annotations();
}
