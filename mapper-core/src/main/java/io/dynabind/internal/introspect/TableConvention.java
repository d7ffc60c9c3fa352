package io.dynabind.internal.introspect;

import io.dynabind.annotation.Table;
import io.dynabind.annotation.Tag;
import io.dynabind.introspect.AnnotatedType;
import io.dynabind.introspect.Convention;
import io.dynabind.introspect.TypeFacts;

/** {@link Table}: the class is an entity. */
final class TableConvention implements Convention {

  @Override
  public void type(AnnotatedType type, TypeFacts facts) {
    Table table = type.find(Table.class);
    if (table == null) {
      return;
    }
    facts.table(table.value());
    facts.billing(
        table.billing(), Throughputs.of(table.throughput(), facts, type.type().getSimpleName()));
    facts.stream(table.stream());
    facts.deletionProtection(table.deletionProtection());
    facts.tableClass(table.tableClass());
    facts.encryption(table.encryption(), table.kmsKey().isEmpty() ? null : table.kmsKey());
    for (Tag tag : table.tags()) {
      facts.tag(tag.key(), tag.value());
    }
  }
}
