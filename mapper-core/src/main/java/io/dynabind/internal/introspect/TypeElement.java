package io.dynabind.internal.introspect;

import io.dynabind.introspect.AnnotatedType;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class with the annotations of its supertypes.
 *
 * @param type the class
 * @param places it and its supertypes, the nearest first
 */
record TypeElement(Class<?> type, List<Class<?>> places) implements AnnotatedType {

  TypeElement(Class<?> type) {
    this(type, Hierarchy.lineage(type));
  }

  @Override
  public <A extends Annotation> @Nullable A find(Class<A> annotation) {
    for (Class<?> place : places) {
      A found = place.getDeclaredAnnotation(annotation);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Override
  public <A extends Annotation> List<A> findAll(Class<A> annotation) {
    List<A> found = new ArrayList<>();
    for (int place = places.size() - 1; place >= 0; place--) {
      found.addAll(List.of(places.get(place).getDeclaredAnnotationsByType(annotation)));
    }
    return found;
  }
}
