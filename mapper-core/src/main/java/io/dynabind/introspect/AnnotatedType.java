package io.dynabind.introspect;

import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class together with what its superclasses and interfaces say. */
public interface AnnotatedType {

  /**
   * The class.
   *
   * @return the class of an entity, a nested type or a variant
   */
  Class<?> type();

  /**
   * Finds an annotation on the class, else on its superclasses, else on its interfaces.
   *
   * @param annotation the annotation's class
   * @param <A> the annotation
   * @return the nearest one, or null
   */
  <A extends Annotation> @Nullable A find(Class<A> annotation);

  /**
   * Finds all of a repeatable annotation: the supertypes' first, then those of the class.
   *
   * @param annotation the repeatable annotation's class
   * @param <A> the annotation
   * @return the annotations
   */
  <A extends Annotation> List<A> findAll(Class<A> annotation);
}
