package io.dynabind.internal.introspect;

import io.dynabind.annotation.GlobalIndex;
import io.dynabind.introspect.AnnotatedType;
import io.dynabind.introspect.Convention;
import io.dynabind.introspect.TypeFacts;
import java.util.List;

/** {@link GlobalIndex}: the table has another hash key. */
final class GlobalIndexConvention implements Convention {

  @Override
  public void type(AnnotatedType type, TypeFacts facts) {
    for (GlobalIndex index : type.findAll(GlobalIndex.class)) {
      facts.globalIndex(
          index.name(),
          List.of(index.hashKey()),
          List.of(index.rangeKey()),
          index.projection(),
          List.of(index.include()),
          Throughputs.of(
              index.throughput(),
              facts,
              "Index '" + index.name() + "' of " + type.type().getSimpleName()));
    }
  }
}
