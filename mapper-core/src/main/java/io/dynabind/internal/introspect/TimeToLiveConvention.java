package io.dynabind.internal.introspect;

import io.dynabind.annotation.TimeToLive;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link TimeToLive}: the component tells when the item expires. */
final class TimeToLiveConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    if (component.find(TimeToLive.class) != null) {
      facts.timeToLive();
    }
  }
}
