package io.dynabind.schema;

import io.dynabind.annotation.Billing;
import io.dynabind.annotation.Encryption;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.Stream;
import io.dynabind.annotation.TableClass;
import io.dynabind.model.TableModel;
import io.dynabind.model.ThroughputModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One table out of what two entities say of it: the indexes of both, and of each option what is not
 * its default.
 */
final class TableMerge {

  private final TableDefinition first;
  private final TableDefinition second;
  private final List<String> conflicts = new ArrayList<>();

  TableMerge(TableDefinition first, TableDefinition second) {
    this.first = first;
    this.second = second;
  }

  /** What the two contradict each other in. */
  List<String> conflicts() {
    merged();
    return conflicts;
  }

  TableDefinition merged() {
    conflicts.clear();
    Map<String, AttributeDefinition> attributes = new LinkedHashMap<>();
    first.attributes().forEach(a -> attributes.put(a.name(), a));
    for (AttributeDefinition attribute : second.attributes()) {
      AttributeDefinition other = attributes.putIfAbsent(attribute.name(), attribute);
      if (other != null && other.type() != attribute.type()) {
        conflict("the type of " + attribute.name(), other.type(), attribute.type());
      }
    }
    return new TableDefinition(
        first.name(),
        new ArrayList<>(attributes.values()),
        first.key(),
        indexes(),
        options(first.options(), second.options()),
        either("the time to live", first.timeToLive(), second.timeToLive(), null));
  }

  private List<IndexDefinition> indexes() {
    Map<String, IndexDefinition> indexes = new LinkedHashMap<>();
    first.indexes().forEach(index -> indexes.put(index.name(), index));
    for (IndexDefinition index : second.indexes()) {
      IndexDefinition other = indexes.get(index.name());
      indexes.put(index.name(), other == null ? index : index(other, index));
    }
    return new ArrayList<>(indexes.values());
  }

  /** An index that holds what either needs. */
  private IndexDefinition index(IndexDefinition one, IndexDefinition other) {
    String title = "the index " + one.name();
    if (one.kind() != other.kind() || !one.key().equals(other.key())) {
      conflict(title, TableText.index(first, one), TableText.index(second, other));
    }
    boolean all = one.projection() == Projection.ALL || other.projection() == Projection.ALL;
    Set<String> included = new LinkedHashSet<>(one.included());
    included.addAll(other.included());
    ThroughputModel unset = ThroughputModel.UNSET;
    return new IndexDefinition(
        one.name(),
        one.kind(),
        one.key(),
        all ? Projection.ALL : included.isEmpty() ? Projection.KEYS_ONLY : Projection.INCLUDE,
        all ? List.of() : List.copyOf(included),
        said(either("the throughput of " + title, one.throughput(), other.throughput(), unset)));
  }

  private TableModel options(TableModel one, TableModel other) {
    Map<String, String> tags = new LinkedHashMap<>(one.tags());
    other
        .tags()
        .forEach(
            (key, value) -> {
              String before = tags.putIfAbsent(key, value);
              if (before != null && !before.equals(value)) {
                conflict("the tag " + key, before, value);
              }
            });
    return new TableModel(
        one.name(),
        said(either("the billing", one.billing(), other.billing(), Billing.ON_DEMAND)),
        said(either("the throughput", one.throughput(), other.throughput(), ThroughputModel.UNSET)),
        said(either("the stream", one.stream(), other.stream(), Stream.NONE)),
        one.deletionProtection() || other.deletionProtection(),
        said(either("the table class", one.tableClass(), other.tableClass(), TableClass.STANDARD)),
        said(
            either(
                "the encryption", one.encryption(), other.encryption(), Encryption.AWS_OWNED_KEY)),
        either("the KMS key", one.kmsKey(), other.kmsKey(), null),
        tags);
  }

  private static <V> V said(@Nullable V value) {
    return Objects.requireNonNull(value);
  }

  private <V> @Nullable V either(
      String what, @Nullable V one, @Nullable V other, @Nullable V unsaid) {
    if (Objects.equals(one, unsaid)) {
      return other;
    }
    if (!Objects.equals(other, unsaid) && !Objects.equals(one, other)) {
      conflict(what, one, other);
    }
    return one;
  }

  private void conflict(String what, @Nullable Object one, @Nullable Object other) {
    conflicts.add(what + ": " + one + " and " + other);
  }
}
