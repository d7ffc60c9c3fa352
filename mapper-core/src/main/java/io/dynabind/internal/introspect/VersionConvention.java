package io.dynabind.internal.introspect;

import io.dynabind.annotation.Version;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link Version}: the component is the version for optimistic locking. */
final class VersionConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    Version version = component.find(Version.class);
    if (version != null) {
      facts.version();
      if (!version.token()) {
        facts.versionWithoutToken();
      }
    }
  }
}
