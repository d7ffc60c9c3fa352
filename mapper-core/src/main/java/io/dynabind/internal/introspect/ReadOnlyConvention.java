package io.dynabind.internal.introspect;

import io.dynabind.annotation.ReadOnly;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link ReadOnly}: the attribute is read, but written by something else. */
final class ReadOnlyConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    if (component.find(ReadOnly.class) != null) {
      facts.readOnly();
    }
  }
}
