package io.dynabind.internal.introspect;

import io.dynabind.annotation.LocalIndex;
import io.dynabind.introspect.AnnotatedType;
import io.dynabind.introspect.Convention;
import io.dynabind.introspect.TypeFacts;
import java.util.List;

/** {@link LocalIndex}: the table has another range key. */
final class LocalIndexConvention implements Convention {

  @Override
  public void type(AnnotatedType type, TypeFacts facts) {
    for (LocalIndex index : type.findAll(LocalIndex.class)) {
      facts.localIndex(
          index.name(), index.rangeKey(), index.projection(), List.of(index.include()));
    }
  }
}
