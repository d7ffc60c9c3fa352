package io.dynabind.internal.introspect;

import io.dynabind.annotation.UpdatedAt;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link UpdatedAt}: the component is the time of the item's last write. */
final class UpdatedAtConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    if (component.find(UpdatedAt.class) != null) {
      facts.updatedAt();
    }
  }
}
