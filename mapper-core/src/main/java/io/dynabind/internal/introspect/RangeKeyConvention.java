package io.dynabind.internal.introspect;

import io.dynabind.annotation.RangeKey;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link RangeKey}: the component is the table's range key. */
final class RangeKeyConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    if (component.find(RangeKey.class) != null) {
      facts.rangeKey();
    }
  }
}
