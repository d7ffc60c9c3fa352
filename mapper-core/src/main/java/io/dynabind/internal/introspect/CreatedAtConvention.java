package io.dynabind.internal.introspect;

import io.dynabind.annotation.CreatedAt;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link CreatedAt}: the component is the time at which the item was created. */
final class CreatedAtConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    if (component.find(CreatedAt.class) != null) {
      facts.createdAt();
    }
  }
}
