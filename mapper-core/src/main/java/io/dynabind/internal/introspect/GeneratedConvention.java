package io.dynabind.internal.introspect;

import io.dynabind.annotation.Generated;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link Generated}: the component is an identifier, made where it is null. */
final class GeneratedConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    Generated generated = component.find(Generated.class);
    if (generated != null) {
      facts.generated(generated.value());
    }
  }
}
