package io.dynabind.internal.introspect;

import io.dynabind.annotation.Ignore;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link Ignore}: the component is left out of the item. */
final class IgnoreConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    if (component.find(Ignore.class) != null) {
      facts.ignore();
    }
  }
}
