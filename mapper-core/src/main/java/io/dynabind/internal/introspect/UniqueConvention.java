package io.dynabind.internal.introspect;

import io.dynabind.annotation.Unique;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link Unique}: no two items have the same value. */
final class UniqueConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    Unique unique = component.find(Unique.class);
    if (unique != null) {
      facts.unique(unique.scope());
    }
  }
}
