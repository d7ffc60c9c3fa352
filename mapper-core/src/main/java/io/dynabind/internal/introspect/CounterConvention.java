package io.dynabind.internal.introspect;

import io.dynabind.annotation.Counter;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;

/** {@link Counter}: the component is a number that every update raises. */
final class CounterConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    Counter counter = component.find(Counter.class);
    if (counter != null) {
      facts.counter(counter.start(), counter.by());
    }
  }
}
