package io.dynabind.internal.introspect;

import io.dynabind.annotation.TimeToLive;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link TimeToLive}: the component tells when the item expires. */
final class TimeToLiveConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    TimeToLive timeToLive = component.find(TimeToLive.class);
    if (timeToLive != null) {
      facts.timeToLive();
      if (!timeToLive.hideExpired()) {
        facts.showExpired();
      }
    }
  }
}
