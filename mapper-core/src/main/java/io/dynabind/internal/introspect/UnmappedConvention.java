package io.dynabind.internal.introspect;

import io.dynabind.annotation.Unmapped;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link Unmapped}: the component carries the attributes that no other maps. */
final class UnmappedConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    if (component.find(Unmapped.class) != null) {
      facts.unmapped();
    }
  }
}
