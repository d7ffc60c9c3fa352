package io.dynabind.internal.introspect;

import io.dynabind.annotation.StoredAs;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link StoredAs}: the attribute is stored in another form than its type's own. */
final class StoredAsConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    StoredAs storedAs = component.find(StoredAs.class);
    if (storedAs != null) {
      facts.storedAs(storedAs.value(), storedAs.digits());
    }
  }
}
