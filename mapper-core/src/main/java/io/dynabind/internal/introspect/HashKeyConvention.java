package io.dynabind.internal.introspect;

import io.dynabind.annotation.HashKey;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link HashKey}: the component is the table's hash key. */
final class HashKeyConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    if (component.find(HashKey.class) != null) {
      facts.hashKey();
    }
  }
}
