package io.dynabind.internal.introspect;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Nulls;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;
import java.util.List;

/** {@link Attribute}: the attribute has a stored name of its own, former names, stored nulls. */
final class AttributeConvention implements Convention {

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    Attribute attribute = component.find(Attribute.class);
    if (attribute != null) {
      List<String> former = List.of(attribute.formerly());
      boolean storesNulls = attribute.nulls() == Nulls.STORE;
      boolean saysMore = !former.isEmpty() || storesNulls;
      if (!attribute.value().isEmpty() || !saysMore) {
        facts.storedName(attribute.value());
      }
      if (!former.isEmpty()) {
        facts.formerNames(former);
      }
      if (storesNulls) {
        facts.storeNulls();
      }
    }
  }
}
