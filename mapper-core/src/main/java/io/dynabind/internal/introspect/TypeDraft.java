package io.dynabind.internal.introspect;

import io.dynabind.annotation.Billing;
import io.dynabind.annotation.Encryption;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.Stream;
import io.dynabind.annotation.TableClass;
import io.dynabind.introspect.TypeFacts;
import io.dynabind.model.IndexModel;
import io.dynabind.model.TableModel;
import io.dynabind.model.ThroughputModel;
import io.dynabind.problem.ProblemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts about an entity's class, while the conventions state them. */
final class TypeDraft implements TypeFacts {

  /** An index by the names of its components. */
  record Index(
      String name,
      IndexModel.Kind kind,
      List<String> hashKey,
      List<String> rangeKey,
      Projection projection,
      List<String> include,
      ThroughputModel throughput) {}

  /** A tag as it was stated, perhaps twice. */
  record TagEntry(String key, String value) {}

  private final Findings findings;
  private final List<Index> indexes = new ArrayList<>();
  private final List<TagEntry> tags = new ArrayList<>();
  private @Nullable String table;
  private Billing billing = Billing.ON_DEMAND;
  private ThroughputModel throughput = ThroughputModel.UNSET;
  private Stream stream = Stream.NONE;
  private boolean protect;
  private TableClass tableClass = TableClass.STANDARD;
  private Encryption encryption = Encryption.AWS_OWNED_KEY;
  private @Nullable String kmsKey;

  TypeDraft(Findings findings) {
    this.findings = findings;
  }

  boolean isEntity() {
    return table != null;
  }

  List<Index> indexes() {
    return indexes;
  }

  List<TagEntry> tags() {
    return tags;
  }

  TableModel model(Class<?> type) {
    Map<String, String> distinct = new LinkedHashMap<>();
    for (TagEntry tag : tags) {
      distinct.put(tag.key(), tag.value());
    }
    return new TableModel(
        table == null || table.isEmpty() ? TableName.of(type) : table,
        billing,
        throughput,
        stream,
        protect,
        tableClass,
        encryption,
        kmsKey,
        distinct);
  }

  @Override
  public void table(String name) {
    this.table = name;
  }

  @Override
  public void billing(Billing billing, ThroughputModel throughput) {
    this.billing = billing;
    this.throughput = throughput;
  }

  @Override
  public void stream(Stream stream) {
    this.stream = stream;
  }

  @Override
  public void deletionProtection(boolean protect) {
    this.protect = protect;
  }

  @Override
  public void tableClass(TableClass tableClass) {
    this.tableClass = tableClass;
  }

  @Override
  public void encryption(Encryption encryption, @Nullable String kmsKey) {
    this.encryption = encryption;
    this.kmsKey = kmsKey;
  }

  @Override
  public void tag(String key, String value) {
    tags.add(new TagEntry(key, value));
  }

  @Override
  public void globalIndex(
      String name,
      List<String> hashKey,
      List<String> rangeKey,
      Projection projection,
      List<String> include,
      ThroughputModel throughput) {
    indexes.add(
        new Index(
            name, IndexModel.Kind.GLOBAL, hashKey, rangeKey, projection, include, throughput));
  }

  @Override
  public void localIndex(
      String name, String rangeKey, Projection projection, List<String> include) {
    indexes.add(
        new Index(
            name,
            IndexModel.Kind.LOCAL,
            List.of(),
            List.of(rangeKey),
            projection,
            include,
            ThroughputModel.UNSET));
  }

  @Override
  public void report(ProblemId id, String message, String repair) {
    findings.report(id, message, repair);
  }
}
