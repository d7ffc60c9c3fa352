package io.dynabind.internal.introspect;

import io.dynabind.annotation.Default;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link Default}: what the attribute reads back as where it is absent. */
final class DefaultConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    Default value = component.find(Default.class);
    if (value != null) {
      facts.defaultText(value.value());
    }
  }
}
