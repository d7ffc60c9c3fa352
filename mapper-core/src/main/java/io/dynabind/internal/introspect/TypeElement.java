package io.dynabind.internal.introspect;

import io.dynabind.introspect.AnnotatedType;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class with the annotations of its supertypes. */
record TypeElement(Class<?> type) implements AnnotatedType {

  @Override
  public <A extends Annotation> @Nullable A find(Class<A> annotation) {
    for (Class<?> place : Hierarchy.lineage(type)) {
      A found = place.getDeclaredAnnotation(annotation);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Override
  public <A extends Annotation> List<A> findAll(Class<A> annotation) {
    List<Class<?>> farthestFirst = new ArrayList<>(Hierarchy.lineage(type));
    Collections.reverse(farthestFirst);
    List<A> found = new ArrayList<>();
    for (Class<?> place : farthestFirst) {
      found.addAll(List.of(place.getDeclaredAnnotationsByType(annotation)));
    }
    return found;
  }
}
