package io.dynabind.internal.introspect;

import io.dynabind.annotation.WriteTokens;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link WriteTokens}: the component carries the tokens of the last writes. */
final class WriteTokensConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    if (component.find(WriteTokens.class) != null) {
      facts.writeTokens();
    }
  }
}
