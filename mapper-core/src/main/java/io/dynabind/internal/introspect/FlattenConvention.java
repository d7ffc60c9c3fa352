package io.dynabind.internal.introspect;

import io.dynabind.annotation.Flatten;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link Flatten}: the component's attributes are stored beside its siblings. */
final class FlattenConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    Flatten flatten = component.find(Flatten.class);
    if (flatten != null) {
      facts.flatten(flatten.prefix());
    }
  }
}
