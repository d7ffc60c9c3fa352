package io.dynabind.internal.introspect;

import io.dynabind.annotation.Convert;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link Convert}: the attribute is stored through a converter. */
final class ConvertConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    Convert convert = component.find(Convert.class);
    if (convert != null) {
      facts.convert(convert.value());
    }
  }
}
