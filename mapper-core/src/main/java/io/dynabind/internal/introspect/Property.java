package io.dynabind.internal.introspect;

import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.model.TypeRef;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record or a property of a bean, as it is found in the class.
 *
 * @param owner the class that is introspected
 * @param name its name
 * @param type its resolved type
 * @param source its type as it is declared
 * @param reader gives its value
 * @param writer takes its value, or null
 * @param obstacle why no value of it can be made again, or null if it can
 * @param incidental whether it is an attribute only if an annotation makes it one
 * @param places where its annotations may stand, the nearest first
 */
record Property(
    Class<?> owner,
    String name,
    TypeRef type,
    Type source,
    Member reader,
    @Nullable Member writer,
    @Nullable String obstacle,
    boolean incidental,
    List<AnnotatedElement> places)
    implements AnnotatedComponent {

  /** Keeps the places that say something: they are asked for each annotation there is. */
  Property {
    List<AnnotatedElement> annotated = new ArrayList<>(1);
    for (AnnotatedElement place : places) {
      if (place.getDeclaredAnnotations().length > 0) {
        annotated.add(place);
      }
    }
    places = annotated.isEmpty() ? List.of() : List.copyOf(annotated);
  }

  @Override
  public <A extends Annotation> @Nullable A find(Class<A> annotation) {
    for (AnnotatedElement place : places) {
      A found = place.getDeclaredAnnotation(annotation);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Override
  public List<Annotation> annotations() {
    List<Annotation> all = new ArrayList<>();
    for (AnnotatedElement place : places) {
      all.addAll(List.of(place.getDeclaredAnnotations()));
    }
    return all;
  }

  boolean isAnnotated() {
    return !places.isEmpty();
  }
}
