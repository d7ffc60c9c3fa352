package io.dynabind.internal.repository;

import io.dynabind.model.EntityModel;
import io.dynabind.model.TypeRef;
import io.dynabind.query.Criteria;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A repository interface after the first phase of startup.
 *
 * @param type the interface
 * @param entity the entity's facts
 * @param key the key's type
 * @param finders what each derived method asks
 * @param annotated the methods whose meaning is in their annotations
 */
public record ParsedRepository(
    Class<?> type,
    EntityModel entity,
    TypeRef key,
    Map<Method, Criteria> finders,
    Map<Method, AnnotatedMethod> annotated) {

  /** Freezes the maps. */
  public ParsedRepository {
    finders = Collections.unmodifiableMap(new LinkedHashMap<>(finders));
    annotated = Collections.unmodifiableMap(new LinkedHashMap<>(annotated));
  }
}
