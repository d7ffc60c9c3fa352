package io.dynabind.internal.introspect;

import io.dynabind.annotation.Attribute;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link Attribute}: the attribute has a stored name of its own. */
final class AttributeConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    Attribute attribute = component.find(Attribute.class);
    if (attribute != null) {
      facts.storedName(attribute.value());
    }
  }
}
